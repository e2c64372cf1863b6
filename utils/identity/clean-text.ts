/**
 * Everything that can lie about a text's look (bidi controls, zero-width marks, control characters) removed, white
 * space folded, cut to `longest` characters.
 *
 * @returns undefined when nothing is left.
 */
export function cleanText(text: string | null | undefined, longest = 200): string | undefined {
  if (!text) return undefined;
  const clean = text
    .slice(0, longest * 20)
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, (mark) => (mark === '\u200d' ? mark : '')) // The joiner holds emoji and scripts together.
    .trim();
  if (clean.length <= longest) return clean || undefined;
  return [...clean].slice(0, longest).join('').trim();
}

/**
 * The form a name is looked for in an address or a title in: lowercase, without accents, titles, degrees, and marks.
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
