/**
 * Removes everything that can disguise how a text looks (bidi controls, zero-width marks, control
 * characters), collapses white space, and cuts the text to `maxLength` characters.
 *
 * @returns undefined if nothing is left.
 */
export function cleanText(text: string | null | undefined, maxLength = 200): string | undefined {
  if (!text) return undefined;
  const clean = text
    .slice(0, maxLength * 20) // Most of the text may be white space.
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, (mark) => (mark === '\u200d' ? mark : '')) // The zero-width joiner holds emoji and some scripts together.
    .trim();
  if (clean.length <= maxLength) return clean || undefined;
  return [...clean].slice(0, maxLength).join('').trim();
}

/**
 * The form in which a name is searched for in an address or a title: lowercase, without accents, titles,
 * degrees and marks.
 *
 * @example foldName('Dr. Tomás Ibáñez, PhD') // 'tomas ibanez'
 */
export function foldName(name: string): string {
  return foldText(name.replace(/\([^)]*\)/g, ' ').replace(/,.*$/, ' '))
    .replace(/\b(?:dr|prof|mr|mrs|ms|ing|dipl|phd|mba|jr|sr)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lowercase letters and digits, without accents and marks, with single spaces between words. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
