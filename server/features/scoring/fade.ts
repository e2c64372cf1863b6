export const dayInMs = 86_400_000;

/**
 * What is left of one point after some time: 2^(−age / half-life).
 *
 * @param age in milliseconds; negative where the point is asked for at a time before it was given.
 */
export function fade(age: number, halfLifeDays: number): number {
  return 2 ** (-age / (halfLifeDays * dayInMs));
}

/** A day's name in UTC, `2026-11-23`. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The first moment after a day, in UTC, in milliseconds: where that day's sums stand. */
export function endOfDay(day: string): number {
  return Date.parse(day) + dayInMs;
}
