import { randomInt } from 'node:crypto';

/** Returns a function that creates random text from an alphabet, with a cryptographically secure source. */
export function customAlphabet(alphabet: string): (length: number) => string {
  return (length) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
