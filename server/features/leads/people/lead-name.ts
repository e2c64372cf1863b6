import anyAscii from 'any-ascii';
import { normalizePersonName, personNameKeys } from '../../../../utils/identity/names';

/**
 * A name in Latin letters, so that “Юрий Гагарин” is found as “Yuri Gagarin” and “王小明” as “Wang Xiaoming”.
 * Latin letters stay as they are, with their accents.
 */
export function inLatinLetters(name: string): string {
  return name.replace(/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu, (foreign) => {
    // Each character of a Chinese or Korean name is a syllable of its own.
    const spaced = foreign.replace(/[\p{Script=Han}\p{Script=Hangul}]/gu, '$& ');
    return anyAscii(spaced);
  });
}

/** A name's normalized form, for any script. */
export function nameKeyOf(name: string): string {
  return normalizePersonName(inLatinLetters(name));
}

/** The keys that a lead is stored with and found by. None if the name is only the email address. */
export function nameKeysOf(name: string, email: string | null): { nameKey: string; nameKeys: string[] } {
  if (name === email) return { nameKey: '', nameKeys: [] };
  const latin = inLatinLetters(name);
  return { nameKey: normalizePersonName(latin), nameKeys: personNameKeys(latin) };
}
