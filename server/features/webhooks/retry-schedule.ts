const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * The delay before each attempt, after the previous one. https://www.standardwebhooks.com, Deliverability.
 */
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
/**
 * Up to this share of the delay is added at random, so that deliveries that failed together don't retry
 * together.
 */
const jitter = 0.2;
/** The longest a target can ask us to wait; a longer Retry-After is cut to this. */
const maxPauseMs = 24 * hour;

/** When to try again after this many failed attempts; undefined if no attempts are left. */
export function nextAttemptAfter(
  failed: number,
  now: Date,
  random: () => number = Math.random,
): Date | undefined {
  const delay = delays[failed];
  return delay === undefined ? undefined : new Date(now.getTime() + delay * (1 + jitter * random()));
}

/**
 * A random time between `ms` and twice `ms` from now, so that waiting deliveries don't all retry together.
 */
export function withJitter(now: Date, ms: number, random: () => number = Math.random): Date {
  return new Date(now.getTime() + ms * (1 + random()));
}

/**
 * When a Retry-After header (seconds or a date) allows the next request; undefined if that isn't in the
 * future.
 */
export function pauseUntil(retryAfter: string | undefined, now: Date): Date | undefined {
  if (!retryAfter) return undefined;
  const ms = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter) * second
    : Date.parse(retryAfter) - now.getTime();
  return ms > 0 ? new Date(now.getTime() + Math.min(ms, maxPauseMs)) : undefined;
}
