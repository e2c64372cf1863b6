import type { Sum } from './apply-event';

/** How many pieces of content a card lists, in its score and under its engagement. */
const maxListed = 20;

/** The IDs of the pieces of content that a card lists, newest engagement first. The others count as older. */
export function listedContents(sums: readonly Sum[]): Set<string> {
  const contents = [...groupByContent(sums)].map(([id, rows]) => ({ id, at: latestTime(rows) }));
  return new Set(
    contents
      .sort((a, b) => b.at - a.at)
      .slice(0, maxListed)
      .map(({ id }) => id),
  );
}

/** Rows by their piece of content. Node 20 lacks Map.groupBy. */
export function groupByContent<Row extends Sum>(sums: readonly Row[]): Map<string, Row[]> {
  const contents = new Map<string, Row[]>();
  for (const sum of sums) contents.set(sum.content, [...(contents.get(sum.content) ?? []), sum]);
  return contents;
}

function latestTime(rows: readonly Sum[]): number {
  return Math.max(...rows.map(({ lastAt }) => lastAt.getTime()));
}
