/** How many requests may come at once, and how fast the allowance refills. */
export interface Limit {
  burst: number;
  perSecond: number;
}

export interface TokenBuckets {
  /**
   * Takes one token, if there is one.
   * @returns 0, or the seconds until there is one.
   */
  consume(key: string, now: Date): number;
}

/** Full buckets are dropped at this size, so that an attacker's addresses can't fill the memory. */
const maxKeys = 10_000;

/**
 * One token bucket per key, in this process's memory. If several processes share a database, each allows the
 * full rate. Not a library, because tests need to pass the time.
 */
export function createTokenBuckets({ burst, perSecond }: Limit): TokenBuckets {
  const buckets = new Map<string, { left: number; at: number }>();
  const countLeft = (key: string, at: number) => {
    const bucket = buckets.get(key);
    if (!bucket) return burst;
    return Math.min(burst, bucket.left + (Math.max(0, at - bucket.at) / 1000) * perSecond);
  };
  return {
    consume(key, now) {
      const at = now.getTime();
      const left = countLeft(key, at);
      if (left >= 1) {
        if (buckets.size >= maxKeys) {
          for (const other of buckets.keys()) if (countLeft(other, at) >= burst) buckets.delete(other);
        }
        if (buckets.size >= maxKeys) buckets.delete(buckets.keys().next().value ?? '');
        buckets.delete(key); // Keep the most recently used last.
        buckets.set(key, { left: left - 1, at });
      }
      return left >= 1 ? 0 : (1 - left) / perSecond;
    },
  };
}
