/** How much may come at once, and how fast that comes back. */
export interface Limit {
  burst: number;
  perSecond: number;
}

export interface TokenBuckets {
  /** Takes one. @returns 0 where there was one, else the seconds until there is. */
  consume(key: string, now: Date): number;
  /** As `take`, and takes nothing. */
  peek(key: string, now: Date): number;
}

/** Full ones are dropped when there are so many: an attacker's addresses must not fill the memory. */
const maxKeys = 10_000;

/**
 * A token bucket a key, in this process's memory: several processes before one database each let as much through. No
 * library, since these thirty lines take the time as an argument.
 */
export function createTokenBuckets({ burst, perSecond }: Limit): TokenBuckets {
  const buckets = new Map<string, { left: number; at: number }>();
  const leftOf = (key: string, at: number) => {
    const bucket = buckets.get(key);
    if (!bucket) return burst;
    return Math.min(burst, bucket.left + (Math.max(0, at - bucket.at) / 1000) * perSecond);
  };
  const waitFor = (left: number) => (left >= 1 ? 0 : (1 - left) / perSecond);
  return {
    consume(key, now) {
      const at = now.getTime();
      const left = leftOf(key, at);
      if (left >= 1) {
        if (buckets.size >= maxKeys) {
          for (const other of buckets.keys()) if (leftOf(other, at) >= burst) buckets.delete(other);
        }
        if (buckets.size >= maxKeys) buckets.delete(buckets.keys().next().value ?? '');
        buckets.delete(key); // The one used last stands last.
        buckets.set(key, { left: left - 1, at });
      }
      return waitFor(left);
    },
    peek: (key, now) => waitFor(leftOf(key, now.getTime())),
  };
}
