/** Titles before a name, however they are written. */
const titles = new Set(
  'dr doctor doktor prof professor mr mrs ms miss mx sir dame rev herr frau mme mlle monsieur madame dott dottssa señor señora shri smt'.split(
    ' ',
  ),
);

/**
 * Titles that are also names or words. They count only with a dot, as in “Dr. rer. nat.” and “Dipl.-Ing.”.
 */
const dottedTitles = new Set(
  'ing dipl mag sr sra srta eng lic arq hon m fr st kfm inf wirt rer nat med pol oec jur phil habil h c hc'.split(
    ' ',
  ),
);

/**
 * Degrees and similar suffixes. “Jack Ma”, “Do” and “Md” are names: such words count as degrees only if they
 * aren't written like a name.
 */
const degrees = new Set(
  'phd dphil md mba emba msc bsc ma ba mphil meng beng btech mtech jd llm llb cpa ca cfa cfp pmp capm csm cspo cissp cisa cism pe rn bsn msn dds dmd do dvm edd pharmd mph mpa mfa shrmcp shrmscp sphr phr pmiacp acca fcca aca cima frcs mrcp facs esq jr sr ii iii iv mcips obe mbe cbe kc qc pspo psm cscp cpim ceng cma cia frm mres med bed mrics mims'.split(
    ' ',
  ),
);

/** Small words in surnames: “Jan van der Berg”, “Omar al-Rashid”, “Ahmed bin Khalid”. */
const particles = new Set(
  'van von vom der den de het la las los le les du des di da das do dos del della dei degli el al ad ul ur bin ibn bint af av zu zum zur ter ten te op y e i und and of'.split(
    ' ',
  ),
);

/** A word of a name, in a spelling shared by all its Latin transliterations. */
export interface NamePart {
  word: string;
  kind: 'word' | 'initial' | 'particle';
}

/**
 * The words of a name without titles, degrees and nicknames. The given name comes first if the notation shows
 * which one it is.
 */
export function nameParts(name: string): NamePart[] {
  const text = name
    .slice(0, 300)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '');
  const parts = splitSuffixes(text);
  const [surname = [], ...given] = parts;
  return [...given.flat(), ...surname].flatMap(toParts);
}

/**
 * Splits a name at its commas into words, without suffixes: “Raman, Dr. Priya (Sales), MBA” has two parts.
 */
function splitSuffixes(text: string): string[][] {
  if (/^[A-Za-z ]*$/.test(text)) return [withoutTitles(text.split(' ').filter(Boolean))]; // Most names take this path, which is five times as fast.
  const bare = text
    .replace(/[([{][^)\]}]*[)\]}]?/g, ' ')
    .replace(/(?<!\S)["“”„«「『][^"“”„»」』]*["“”»」』]/g, ' ')
    .replace(/(?<!\S)['‘][^'‘’]*['’](?!\S)/g, ' ');
  const whole = /\p{L}/u.test(bare) ? bare : text;
  const [before = ''] = whole.split(/\s+[|–—\-/·•~@]\s+/);
  const withoutTail = /\p{L}\S*\s+\S*\p{L}/u.test(before) ? before : whole;
  const parts = withoutTail
    .split(/[,،、;]/)
    .map((part) => part.split(/\s+/).filter((word) => /\p{L}/u.test(word)));
  const [first = [], ...others] = parts.filter((part) => part.length > 0);
  const rest = others.filter(
    (part) => !part.every((word) => isDegree(word, first.length > 1) || isTitle(word)),
  );
  return [first, ...rest].map(withoutTitles);
}

function withoutTitles(part: readonly string[]): string[] {
  const words = part.slice();
  while (words.length > 1 && isTitle(words[0] ?? '')) words.shift();
  while (words.length > minWordsBefore(words.at(-1) ?? '') && isDegree(words.at(-1) ?? '')) words.pop();
  return words;
}

/** “Zoë MA” has a surname, “Zoë Raman MA” a degree. */
function minWordsBefore(degree: string): number {
  return degree.includes('.') || !/^..$/u.test(degree) || degree === 'Jr' ? 1 : 2;
}

function isTitle(word: string): boolean {
  const segments = word.split(/[.-]/).map(lettersOf).filter(Boolean);
  return segments.every(
    (segment) => titles.has(segment) || (word.endsWith('.') && dottedTitles.has(segment)),
  );
}

/** @param isSure whether the name is complete without this word, however the word is written. */
function isDegree(word: string, isSure = false): boolean {
  const letters = lettersOf(word);
  return degrees.has(letters) && (isSure || letters === 'jr' || !/^\p{Lu}\p{Ll}+$/u.test(word));
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Splits a word at hyphens and dots. */
function toParts(written: string): NamePart[] {
  return (
    written
      .replace(/['’‘`´ʼ]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.map(toPart) ?? []
  );
}

function toPart(written: string): NamePart {
  const word = toSharedSpelling(written);
  if (/^\p{Script=Latin}$/u.test(word)) return { word, kind: 'initial' };
  return { word, kind: particles.has(word) ? 'particle' : 'word' };
}

const ascii = /^[\x20-\x7e]*$/;

const baseLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};

/**
 * Maps all Latin transliterations of a word to one spelling: Müller like Mueller, Jørgensen like Joergensen,
 * Yuriy like Yuri.
 */
function toSharedSpelling(word: string): string {
  return (ascii.test(word) ? word.toLowerCase() : withoutMarks(word))
    .replace(/a+/g, 'a')
    .replace(/([aou])e(?=[^aeiou\P{L}])/gu, '$1')
    .replace(/oy/g, 'ou')
    .replace(/y/g, 'i')
    .replace(/i+/g, 'i');
}

function withoutMarks(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(
      /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu,
      '$1',
    )
    .normalize('NFC')
    .replace(/[øæœßłđðþıħŋ]/g, (letter) => baseLetters[letter] ?? letter);
}
