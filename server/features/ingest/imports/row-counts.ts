import type { IncomingEvent } from '../incoming-event';

/** What rows did, or would do. */
export interface RowCounts<Row> {
  /** People or pieces of content that are new. */
  created: number;
  stored: number;
  repeated: number;
  /** Rows that were left out, and why. */
  leftOut: { row: Row; reason: string }[];
  /** Names of events that mean nothing yet. */
  uncounted: { name: string; events: number }[];
}

/** Rows in one transaction. Others' events, and on an embedded store look-ups, wait no longer than for one of these. */
const batchSize = 500;

/** Counts for parts of a list, added up. */
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

/** Why rows that name these people are left out. */
export const leftOutReasons = {
  staff: 'This is one of your own people, so nothing is scored.',
  conflict: (event: IncomingEvent) => event.warnings?.at(-1) ?? 'This address is another person’s.',
};
