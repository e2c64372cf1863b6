import { type NamePart, nameParts } from './name-parts';

const maxWords = 5;
const maxReadings = 20;

/**
 * One form for all spellings of a name: its words in alphabetical order, in one spelling for all
 * transliterations, without titles, degrees, nicknames, particles and initials.
 *
 * @example normalizePersonName('Müller, Dr. Priya "PJ"') // the same as for 'Priya Mueller, PhD'
 */
export function normalizePersonName(name: string): string {
  return wordsOf(nameParts(name)).toSorted().join(' ');
}

/**
 * The keys a name is found by: every pair of its words. Two forms of one person's name share a key, whatever
 * middle names are left out and in whatever order the words come. A surname alone never matches. Sharing a
 * key isn't enough: {@link couldBeSamePerson} decides.
 */
export function personNameKeys(name: string): string[] {
  const [base = [], ...joined] = readingsOf(name);
  if (base.length < 2) return base.slice();
  return [...new Set([base, ...joined.filter((words) => words.length > 1)].flatMap(pairsOf))];
}

/**
 * Whether two full names can belong to one person: every word of the shorter one is in the longer one.
 * One-word names match if they are the same word.
 *
 * @example couldBeSamePerson('Raman, Priya (Sales)', 'Dr. Priya K. Raman, PhD') // true
 * @example couldBeSamePerson('Doe, Jane', 'Doe, John') // false
 */
export function couldBeSamePerson(one: string, other: string): boolean {
  const isEqual = (a: string, b: string) => a === b;
  const others = readingsOf(other);
  return readingsOf(one).some((a) =>
    others.some((b) => {
      const isWhole = Math.min(a.length, b.length) > 1 || (a.length === 1 && b.length === 1);
      return isWhole && isWithin(a, b, isEqual);
    }),
  );
}

/**
 * Whether the page's name can be another form of marketing's name for the same person. Initials, short forms
 * and a given name alone are enough, because an email address or a profile has already identified the person.
 * If there is nothing to compare, the names agree.
 *
 * @example namesAgree('P. Raman', 'Priya Raman') // true
 * @example namesAgree('Ingrid Dahl', 'Hakon Eide') // false
 */
export function namesAgree(one: string, other: string): boolean {
  const isForm = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
  return (
    couldBeSamePerson(one, other) || isWithin(wordsOf(nameParts(one)), wordsOf(nameParts(other)), isForm)
  );
}

/**
 * Whether the names in two records can belong to one person: either {@link namesAgree}, or they share the
 * given name, because people marry.
 *
 * @example isSamePersonName('Priya Raman', 'Priya Sharma') // true
 * @example isSamePersonName('Ingrid Dahl', 'Hakon Dahl') // false
 * @example isSamePersonName('Dan Berg', 'Daniela Kraus') // false
 */
export function isSamePersonName(one: string, other: string): boolean {
  const [a] = wordsOf(nameParts(one));
  const [b] = wordsOf(nameParts(other));
  return namesAgree(one, other) || (a !== undefined && a === b);
}

/**
 * The words that tell people apart, with the given name first if the notation shows it. Initials and
 * particles are used only if there is nothing else.
 */
function wordsOf(parts: readonly NamePart[]): string[] {
  const only = (...kinds: NamePart['kind'][]) => parts.filter(({ kind }) => kinds.includes(kind));
  const kept = [only('word'), only('word', 'initial')].find((some) => some.length > 1) ?? parts;
  const words = kept.map(({ word }) => word);
  return words.length > maxWords ? [...words.slice(0, maxWords - 1), ...words.slice(-1)] : words;
}

/**
 * The ways to split a name into words: first as written, then with neighbors joined. “Min-jun” is “Minjun”
 * and “van der Berg” is “Vanderberg”.
 */
function readingsOf(name: string): string[][] {
  const parts = nameParts(name);
  const readings = [wordsOf(parts)];
  for (let from = 0; from < parts.length - 1 && readings.length < maxReadings; from++) {
    let end = from + 1;
    while (end < parts.length - 1 && parts[end]?.kind === 'particle') end++; // Particles belong to the word after them.
    const run = parts.slice(from, end + 1);
    if (run.some(isLoneInitial) || run.at(-1)?.kind === 'particle') continue;
    const word = run.map((part) => part.word).join('');
    readings.push(wordsOf([...parts.slice(0, from), { word, kind: 'word' }, ...parts.slice(end + 1)]));
  }
  return readings;
}

/** The O of “O Brien” and the D of “D Angelo” aren't initials. */
function isLoneInitial({ word, kind }: NamePart): boolean {
  return kind === 'initial' && word !== 'o' && word !== 'd';
}

function pairsOf(words: readonly string[]): string[] {
  return words.flatMap((word, at) => words.slice(at + 1).map((other) => [word, other].toSorted().join(' ')));
}

/** Whether each word of the shorter list matches a different word of the longer one. */
function isWithin(
  a: readonly string[],
  b: readonly string[],
  isMatch: (a: string, b: string) => boolean,
): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const [first, ...rest] = few;
  if (first === undefined) return true;
  return many.some((word, at) => isMatch(first, word) && isWithin(rest, many.toSpliced(at, 1), isMatch));
}
