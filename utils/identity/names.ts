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
 * The form two people's names are compared in: lowercase, without accents, titles, degrees, and marks.
 *
 * @example normalizePersonName('Dr. Tomás Ibáñez, PhD') // 'tomas ibanez'
 */
export function normalizePersonName(name: string): string {
  return fold(name.replace(/\([^)]*\)/g, ' ').replace(/,.*$/, ' '))
    .replace(/\b(?:dr|prof|mr|mrs|ms|ing|dipl|phd|mba|jr|sr)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether two names can be one person's: they share a given name, or one is short for the other. A shared surname alone
 * makes two people of one family or company; a shared given name with another surname may be a marriage.
 *
 * @example isSamePersonName('Priya Raman', 'Priya Sharma') // true
 * @example isSamePersonName('Ingrid Dahl', 'Hakon Dahl') // false
 */
export function isSamePersonName(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.length === 0 || b.length === 0) return true; // Nothing that could differ.
  const shared = a.filter((part) => b.includes(part));
  if (shared.length >= Math.min(a.length, b.length, 2)) return true;
  const [givenA = '', givenB = ''] = [a[0], b[0]];
  return isShortFor(givenA, givenB) || isShortFor(givenB, givenA);
}

function partsOf(name: string): string[] {
  const [surname, given] = name.includes(',') ? name.split(',', 2) : [name, ''];
  // “Raman, Priya”, unless what follows the comma is a degree.
  const ordered = normalizePersonName(given ?? '') ? `${given} ${surname}` : (surname ?? '');
  return normalizePersonName(ordered).split(' ').filter(Boolean);
}

/** Equal, an initial, or the beginning of the longer form: `Jo` for `Johanna`. */
function isShortFor(short: string, long: string): boolean {
  return short !== '' && long.startsWith(short);
}

/**
 * The form two companies' names are compared in: lowercase, without accents and legal forms.
 *
 * @example normalizeCompany('Northwind Robotics GmbH & Co. KG') // 'northwind robotics'
 */
export function normalizeCompany(name: string): string {
  return fold(name)
    .replace(
      /\b(?:gmbh|co kg|kg|ag|se|inc|incorporated|llc|ltd|limited|plc|corp|corporation|company|co|sa|sas|sarl|srl|spa|bv|nv|oy|ab|as|aps|pty)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
