import type { ImportKind } from '../console/import';
import { columnKey, splitWords } from './column-name';
import { actColumns } from './columns/act-columns';
import { bareName } from './columns/bare-name';
import { shifts, weakNames } from './columns/depends-on-others';
import { optOutPrefixes } from './columns/opt-out-columns';
import { columnSynonyms } from './import-columns';

/** What a column means, and how well its header fits that meaning: 0 is the preferred header. */
interface Meant {
  meaning: string;
  rank: number;
}

const byName = {
  people: indexOf('people'),
  content: indexOf('content'),
  engagement: indexOf('engagement'),
} as const;

/** In an engagement file, `Contact title` isn't the title of a piece of content. */
const aboutContent: ReadonlySet<string> = new Set([
  ...Object.keys(columnSynonyms.content),
  ...Object.keys(actColumns),
]);

const worst = 1000;

/**
 * The meaning of each column in a file; undefined if the column isn't read. Several columns may have the same
 * meaning; the one with the lowest `rank` comes first.
 */
export function columnMeanings(kind: ImportKind, headers: readonly string[]): readonly (Meant | undefined)[] {
  const names = headers.map(columnKey);
  const alone = headers.map((header) => meaningOf(kind, header));
  const taken = new Set(alone.map((meant) => meant?.meaning));
  const shifted = alone.map((meant, index): Meant | undefined => {
    const shift = shifts.find(
      ({ name, beside, unless }) =>
        name === names[index] && taken.has(beside) && !(unless && taken.has(unless)) && meant,
    );
    const means = shift && shift.means in columnSynonyms[kind] ? shift.means : undefined;
    return means && meant ? { ...meant, meaning: means } : meant;
  });
  const strong = new Set(
    shifted.flatMap((meant, index) => (meant && !weakNames.has(names[index] ?? '') ? [meant.meaning] : [])),
  );
  return shifted.map((meant, index) =>
    meant && weakNames.has(names[index] ?? '') && strong.has(meant.meaning) ? undefined : meant,
  );
}

/** Whether a people or engagement file can have this header. */
export function isKnownHeader(header: string): boolean {
  return meaningOf('people', header) !== undefined || meaningOf('engagement', header) !== undefined;
}

/** Whether a header is listed exactly. Faster than `isKnownHeader`, for text that is rarely a header. */
export function isListedHeader(header: string): boolean {
  const name = columnKey(header);
  return byName.people.has(name) || byName.engagement.has(name);
}

function meaningOf(kind: ImportKind, header: string): Meant | undefined {
  const name = columnKey(splitWords(header));
  const found = byName[kind].get(columnKey(header)) ?? byName[kind].get(name);
  if (found || !name) return found;
  const bare = byName[kind].get(bareName(name));
  if (bare && (kind === 'people' || (kind === 'engagement' && !aboutContent.has(bare.meaning))))
    return { ...bare, rank: bare.rank + worst };
  const isOptOut = kind !== 'content' && optOutPrefixes.some((prefix) => name.startsWith(`${prefix}_`));
  return isOptOut ? { meaning: 'unsubscribed', rank: worst } : undefined;
}

function indexOf(kind: ImportKind): ReadonlyMap<string, Meant> {
  return new Map(
    Object.entries(columnSynonyms[kind]).flatMap(([meaning, names]) =>
      names.map((name, rank) => [name, { meaning, rank }] as const),
    ),
  );
}
