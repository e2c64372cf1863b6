const first = 1000;
const longest = 60_000;

/**
 * How long to wait before the next attempt, in milliseconds: doubles from 1 s to one minute, with jitter so
 * that a team's panels don't all come back at once, and never less than the endpoint asked for.
 *
 * @param retryAfter in seconds.
 */
export function backOff(tries: number, retryAfter = 0, random = Math.random): number {
  const ceiling = Math.min(longest, first * 2 ** Math.min(tries, 10));
  return Math.max(retryAfter * 1000, ceiling / 2 + (ceiling / 2) * random());
}
