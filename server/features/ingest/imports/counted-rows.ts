import type { IncomingEvent } from '../incoming-event';

/** What rows did, or would do. */
export interface CountedRows<Row> {
  /** People or pieces of content that are new. */
  made: number;
  stored: number;
  repeated: number;
  /** Rows that were left out, and why. */
  leftOut: { row: Row; reason: string }[];
  /** Names of events that mean nothing yet. */
  uncounted: { name: string; events: number }[];
}

/** Rows in one transaction. Others' events, and on an embedded store look-ups, wait no longer than for one of these. */
const atOnce = 500;

/** Counts for parts of a list, added up. */
export async function inParts<Row>(
  rows: readonly Row[],
  count: (part: Row[]) => Promise<CountedRows<Row>>,
): Promise<CountedRows<Row>> {
  const all: CountedRows<Row> = { made: 0, stored: 0, repeated: 0, leftOut: [], uncounted: [] };
  const names = new Map<string, number>();
  for (let from = 0; from < rows.length; from += atOnce) {
    const { made, stored, repeated, leftOut, uncounted } = await count(rows.slice(from, from + atOnce));
    all.made += made;
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
