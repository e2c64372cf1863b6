import { type NamePart, nameParts } from './name-parts';

const maxWords = 5;
const maxReadings = 20;

/**
 * The one form of a name for all the ways to write it: its words, spelled alike and in the order of the alphabet,
 * without titles, degrees, nicknames, particles and initials.
 *
 * @example normalizePersonName('Müller, Dr. Priya "PJ"') // 'muller priia', as of 'Priya Mueller, PhD'
 */
export function normalizePersonName(name: string): string {
  return wordsOf(nameParts(name)).toSorted().join(' ');
}

/**
 * The keys that a name is found by: each two of its words. Two forms of one person's name share one, whatever middle
 * names either leaves out and in whatever order they come. Nobody shares one by a surname alone. Sharing a key is not
 * enough: {@link couldBeSamePerson} decides.
 */
export function personNameKeys(name: string): string[] {
  const [base = [], ...joined] = readingsOf(name);
  if (base.length < 2) return base.slice();
  return [...new Set([base, ...joined.filter((words) => words.length > 1)].flatMap(pairsOf))];
}

/**
 * Whether two full names can be one person's: every word of the shorter is in the longer. One-word names are one
 * person's where they are the same word.
 *
 * @example couldBeOnePerson('Raman, Priya (Sales)', 'Dr. Priya K. Raman, PhD') // true
 * @example couldBeOnePerson('Doe, Jane', 'Doe, John') // false
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
 * Whether a page may call somebody so whom marketing knows by another form of the name: initials, short forms and a
 * given name alone are enough where an address or a profile has already said who it is. Nothing to compare agrees.
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
 * Whether what two records call somebody can be one person's name: as {@link namesAgree}, or they share the given name,
 * for people marry.
 *
 * @example isSamePersonName('Priya Raman', 'Priya Sharma') // true
 * @example isSamePersonName('Ingrid Dahl', 'Hakon Dahl') // false
 */
export function isSamePersonName(one: string, other: string): boolean {
  const [a] = wordsOf(nameParts(one));
  const [b] = wordsOf(nameParts(other));
  return (
    namesAgree(one, other) || (a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a)))
  );
}

/** The words that tell people apart, given name first where the writing says so; initials and particles where they are all there is. */
function wordsOf(pieces: readonly NamePart[]): string[] {
  const only = (...kinds: NamePart['kind'][]) => pieces.filter(({ kind }) => kinds.includes(kind));
  const kept = [only('word'), only('word', 'initial')].find((some) => some.length > 1) ?? pieces;
  const words = kept.map(({ word }) => word);
  return words.length > maxWords ? [...words.slice(0, maxWords - 1), ...words.slice(-1)] : words;
}

/**
 * How a name may be split into words: first as it is written, then with neighbours joined. “Min-jun” is “Minjun” and
 * “van der Berg” is “Vanderberg”.
 */
function readingsOf(name: string): string[][] {
  const pieces = nameParts(name);
  const readings = [wordsOf(pieces)];
  for (let from = 0; from < pieces.length - 1 && readings.length < maxReadings; from++) {
    let end = from + 1;
    while (end < pieces.length - 1 && pieces[end]?.kind === 'particle') end++; // Particles join with what follows them.
    const run = pieces.slice(from, end + 1);
    if (run.some(isLoneInitial) || run.at(-1)?.kind === 'particle') continue;
    const word = run.map((piece) => piece.word).join('');
    readings.push(wordsOf([...pieces.slice(0, from), { word, kind: 'word' }, ...pieces.slice(end + 1)]));
  }
  return readings;
}

/** The O of “O Brien” and the D of “D Angelo” are no initials. */
function isLoneInitial({ word, kind }: NamePart): boolean {
  return kind === 'initial' && word !== 'o' && word !== 'd';
}

function pairsOf(words: readonly string[]): string[] {
  return words.flatMap((word, at) => words.slice(at + 1).map((other) => [word, other].toSorted().join(' ')));
}

/** Whether each word of the shorter list has a word of its own in the longer one. */
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
