import { ProblemError } from '../../platform/problem-error';
import { createTokenBuckets, type Limit } from './token-buckets';

export type Limits = Record<'rep' | 'console' | 'source' | 'address' | 'failures', Limit>;

/**
 * Requests, not events or people: a source may send 2500 events in each. What a browser asks in an hour, a rep may ask
 * in a minute; a whole office shares an address; of failed tokens one in six seconds is more than a person types.
 */
export const defaultLimits: Limits = {
  rep: { burst: 300, perSecond: 5 },
  console: { burst: 300, perSecond: 10 },
  source: { burst: 5000, perSecond: 200 },
  address: { burst: 10_000, perSecond: 300 },
  failures: { burst: 10, perSecond: 1 / 6 },
};

/** For the bench, which measures the endpoint and not its patience. */
export const noLimits: Limits = {
  rep: { burst: Infinity, perSecond: 1 },
  console: { burst: Infinity, perSecond: 1 },
  source: { burst: Infinity, perSecond: 1 },
  address: { burst: Infinity, perSecond: 1 },
  failures: { burst: Infinity, perSecond: 1 },
};

/** Refuses what comes too fast. Every method throws a ProblemError 429 that says in seconds when to come again. */
export type Limiter = ReturnType<typeof createLimiter>;

export function createLimiter(limits: Limits, now: () => Date) {
  const tokens = {
    rep: createTokenBuckets(limits.rep),
    console: createTokenBuckets(limits.console),
    source: createTokenBuckets(limits.source),
  };
  const addresses = createTokenBuckets(limits.address);
  const failures = createTokenBuckets(limits.failures);
  return {
    /** One request of an address, whoever it is from. */
    countRequest(address: string): void {
      refuse(addresses.consume(address, now()), 'Too many requests come from your address.');
    },
    /** A token or sign-in link that was not accepted; a 429 takes the place of the answer when there were too many. */
    countFailure(address: string): void {
      refuse(
        failures.consume(address, now()),
        'Too many tokens or links from your address were wrong. Check what sends them.',
      );
    },
    /** A token that was accepted. */
    countAccepted(scope: keyof typeof tokens, hash: string): void {
      refuse(tokens[scope].consume(hash, now()), 'Too many requests come with this token.');
    },
  };
}

function refuse(wait: number, why: string): void {
  if (wait === 0) return;
  const seconds = Math.max(1, Math.ceil(wait));
  const again = seconds === 1 ? 'in a second' : `in ${seconds} seconds`;
  throw new ProblemError(429, 'too-many', `${why} Nothing was taken; try again ${again}.`, {
    'Retry-After': String(seconds),
  });
}
