const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long before each attempt, counted from the one before. https://www.standardwebhooks.com, Deliverability. */
const delays = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
/** Up to so much is added, so that what failed together does not come back together. */
const jitter = 0.2;
/** A target that asks for more is asked again after a day all the same. */
const maxPauseMs = 24 * hour;

/** When to try again after so many attempts have failed; undefined: no more. */
export function nextAttemptAfter(
  failed: number,
  now: Date,
  random: () => number = Math.random,
): Date | undefined {
  const delay = delays[failed];
  return delay === undefined ? undefined : new Date(now.getTime() + delay * (1 + jitter * random()));
}

/** So long from now, or up to twice as long: those who wait together do not come back together. */
export function withJitter(now: Date, ms: number, random: () => number = Math.random): Date {
  return new Date(now.getTime() + ms * (1 + random()));
}

/** The moment that a Retry-After names, in seconds or as a date; undefined where it names none to come. */
export function pauseUntil(retryAfter: string | undefined, now: Date): Date | undefined {
  if (!retryAfter) return undefined;
  const ms = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter) * second
    : Date.parse(retryAfter) - now.getTime();
  return ms > 0 ? new Date(now.getTime() + Math.min(ms, maxPauseMs)) : undefined;
}
