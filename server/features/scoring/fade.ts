import { dayInMs } from '../../../utils/contract/shared/day';

/**
 * The share of a point that is left after some time: 2^(−age / half-life).
 *
 * @param age in milliseconds; negative for a time before the point was given.
 */
export function fade(age: number, halfLifeDays: number): number {
  return 2 ** (-age / (halfLifeDays * dayInMs));
}

/** The UTC date, such as `2026-11-23`. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The first moment after a day (UTC), in milliseconds. That day's sums are as of this moment. */
export function endOfDay(day: string): number {
  return Date.parse(day) + dayInMs;
}
