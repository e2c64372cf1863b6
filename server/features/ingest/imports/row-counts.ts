import type { IncomingEvent } from '../incoming-event';

/** What rows did, or would do. */
export interface RowCounts<Row> {
  /** The number of new people or pieces of content. */
  created: number;
  stored: number;
  repeated: number;
  /** Rows that were left out, with the reason. */
  leftOut: { row: Row; reason: string }[];
  /** Unmapped event names. */
  uncounted: { name: string; events: number }[];
}

/** Rows per transaction. Other events, and lookups on the embedded store, wait for one batch at most. */
const batchSize = 500;

/** Processes a list in batches and adds up the counts. */
export async function inBatches<Row>(
  rows: readonly Row[],
  count: (part: Row[]) => Promise<RowCounts<Row>>,
): Promise<RowCounts<Row>> {
  const all: RowCounts<Row> = { created: 0, stored: 0, repeated: 0, leftOut: [], uncounted: [] };
  const names = new Map<string, number>();
  for (let from = 0; from < rows.length; from += batchSize) {
    const { created, stored, repeated, leftOut, uncounted } = await count(rows.slice(from, from + batchSize));
    all.created += created;
    all.stored += stored;
    all.repeated += repeated;
    all.leftOut.push(...leftOut);
    for (const { name, events } of uncounted) names.set(name, (names.get(name) ?? 0) + events);
  }
  all.uncounted = [...names].map(([name, events]) => ({ name, events })).sort((a, b) => b.events - a.events);
  return all;
}

/** Why rows about these people are left out. */
export const leftOutReasons = {
  staff: 'This person is on your own team, so the row isn’t scored.',
  conflict: (event: IncomingEvent) => event.warnings?.at(-1) ?? 'This address belongs to a different person.',
};
