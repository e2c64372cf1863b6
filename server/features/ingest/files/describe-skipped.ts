import { type CellsRecord, filledIn, formatLines, quote } from './file-record';
import { headTitle } from './find-head';

/**
 * Describes skipped records by their lines and how they begin.
 * @returns an empty list if there are none.
 */
export function describeSkipped(records: readonly CellsRecord[], what = 'not part of the table'): string[] {
  const [first, last] = [records[0], records.at(-1)];
  if (!first || !last) return [];
  const lastLine = last.lastLine ?? last.line;
  const verbs = first.line === lastLine ? ['is', 'was'] : ['are', 'were'];
  const cells = first.cells.filter((cell) => cell !== '');
  const more = records.length > 1 || filledIn(first) > 4 ? ' and more' : '';
  return [
    `${formatLines(first.line, lastLine)} ${verbs[0]} ${what} and ${verbs[1]} skipped: ${quote(cells.slice(0, 4).join(', '))}${more}.`,
  ];
}

/**
 * Describes each skipped part of a report. A part begins at its header row or at the title above it. `from`
 * and `to` are indexes in the list of all records.
 */
export function describeSkippedParts(
  all: readonly CellsRecord[],
  heads: readonly number[],
  from: number,
  to: number,
): string[] {
  const starts = new Set(
    heads
      .filter((head) => head >= from && head < to)
      .map((head) => (headTitle(all, head) ? Math.max(from, head - 1) : head)),
  );
  const cuts = [...new Set([from, ...starts, to])];
  return cuts.flatMap((cut, index) =>
    describeSkipped(
      all.slice(cut, cuts[index + 1] ?? cut),
      starts.has(cut) ? 'another section of the report' : undefined,
    ),
  );
}
