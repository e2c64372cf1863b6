import { type SQL, sql } from 'drizzle-orm';
import { addDays, dayInMs } from '../../../utils/contract/shared/day';

/** From a moment, up to but not including another. */
export interface Period {
  from: Date;
  to: Date;
}

/** All days from one to another, in UTC. Without a first or last day, the period is open there. */
export function periodOf(from: string | undefined, to: string | undefined): Period {
  return {
    from: new Date(from ?? '1970-01-01'),
    to: to ? new Date(Date.parse(to) + dayInMs) : new Date('9999-01-01'),
  };
}

/** The Monday of a day's week. */
export function weekStart(day: string): string {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The same number of days right before a period. */
export function periodBefore({ from, to }: Period): Period {
  return { from: new Date(2 * from.getTime() - to.getTime()), to: from };
}

/** Matches a time in a period. @param at a column or an expression. */
export function isWithin(at: SQL, { from, to }: Period): SQL {
  return sql`(${at} >= ${from.toISOString()}::timestamptz and ${at} < ${to.toISOString()}::timestamptz)`;
}

/** Matches the active dispositions, `f`, that were given in a period. */
export function dispositionsIn(period: Period): SQL {
  return sql`f.kind = 'disposition' and not f.withdrawn and ${isWithin(sql`f.given_at`, period)}`;
}
