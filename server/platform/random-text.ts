import { randomInt } from 'node:crypto';

/** Makes random texts of letters out of an alphabet, by the system's secure source. */
export function customAlphabet(alphabet: string): (length: number) => string {
  return (length) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
