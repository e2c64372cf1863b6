import { ProblemError } from '../../platform/problem-error';
import { createTokenBuckets, type Limit } from './token-buckets';

export type Limits = Record<'rep' | 'console' | 'source' | 'address' | 'failures', Limit>;

/**
 * These limit requests, not events or people; a source may send 2500 events per request. A rep's
 * browser may send an hour's worth of requests in a minute. A whole office may share an address. One failed
 * token every six seconds is faster than anyone types.
 */
export const defaultLimits: Limits = {
  rep: { burst: 300, perSecond: 5 },
  console: { burst: 300, perSecond: 10 },
  source: { burst: 5000, perSecond: 200 },
  address: { burst: 10_000, perSecond: 300 },
  failures: { burst: 10, perSecond: 1 / 6 },
};

/** For benchmarks. */
export const noLimits: Limits = {
  rep: { burst: Infinity, perSecond: 1 },
  console: { burst: Infinity, perSecond: 1 },
  source: { burst: Infinity, perSecond: 1 },
  address: { burst: Infinity, perSecond: 1 },
  failures: { burst: Infinity, perSecond: 1 },
};

/**
 * Limits the rate of requests. Every method throws a ProblemError 429 that says after how many seconds to
 * retry.
 */
export type Limiter = ReturnType<typeof createLimiter>;

/** Token buckets in memory, one for each token and each network address. */
export function createLimiter(limits: Limits, now: () => Date) {
  const tokens = {
    rep: createTokenBuckets(limits.rep),
    console: createTokenBuckets(limits.console),
    source: createTokenBuckets(limits.source),
  };
  const addresses = createTokenBuckets(limits.address);
  const failures = createTokenBuckets(limits.failures);
  return {
    /** Counts any request from an address. */
    countRequest(address: string): void {
      refuse(addresses.consume(address, now()), 'Too many requests from your network address.');
    },
    /** Counts a refused token or sign-in link. Throws a 429 instead if there were too many. */
    countFailure(address: string): void {
      refuse(
        failures.consume(address, now()),
        'Too many invalid tokens or sign-in links from your network address. Check which client sends them.',
      );
    },
    /** Counts an accepted token. */
    countAccepted(kind: keyof typeof tokens, hash: string): void {
      refuse(tokens[kind].consume(hash, now()), 'Too many requests with this token.');
    },
  };
}

function refuse(waitSeconds: number, reason: string): void {
  if (waitSeconds === 0) return;
  const seconds = Math.max(1, Math.ceil(waitSeconds));
  const delay = seconds === 1 ? 'in 1 second' : `in ${seconds} seconds`;
  throw new ProblemError(429, 'too-many', `${reason} Nothing was stored. Try again ${delay}.`, {
    'Retry-After': String(seconds),
  });
}
