import { z } from 'zod';

/** A calendar day such as `2027-03-12`, in the team's time zone. */
export const day = z.iso.date().meta({ id: 'Day' });

/** An IANA time zone, such as `Europe/Berlin`. */
export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'isn’t a time zone. Use a name such as Europe/Berlin')
  .meta({ description: 'An IANA time zone, such as Europe/Berlin.' });

export const dayInMs = 86_400_000;
export const hourInMs = 3_600_000;

/** The UTC date of a moment, such as `2026-11-23`. */
export function utcDayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The first moment after a day in UTC, in milliseconds. */
export function endOfUtcDay(day: string): number {
  return Date.parse(day) + dayInMs;
}

/** The calendar day of a moment in a time zone. */
export function dayAt(at: Date, timeZone: string): string {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', ...numeric }).formatToParts(
    at,
  );
  const part = (type: 'year' | 'month' | 'day') => Number(parts.find((part) => part.type === type)?.value);
  return addDays(Date.UTC(part('year'), part('month') - 1, part('day')), 0);
}

/** Adds calendar days to a day. Computed in UTC, so daylight saving doesn't matter. */
export function addDays(from: string | number, days: number): string {
  return utcDayOf(new Date(new Date(from).getTime() + days * dayInMs));
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
