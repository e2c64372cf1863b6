import { type SQL, sql } from 'drizzle-orm';

/** From a moment, up to but not including another. */
export interface Period {
  from: Date;
  to: Date;
}

/** A date as SQL casts it. */
export function iso(date: Date): string {
  return date.toISOString();
}

/** Matches the active dispositions, `f`, that the endpoint received in a period. */
export function dispositionsIn({ from, to }: Period): SQL {
  return sql`f.kind = 'disposition' and not f.withdrawn
    and f.received_at >= ${iso(from)}::timestamptz and f.received_at < ${iso(to)}::timestamptz`;
}
