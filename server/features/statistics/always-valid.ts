import type { Estimate } from '../../../utils/contract/console/estimate';

/** How many units of one side there are, and how many of them succeeded. */
export interface Arm {
  successes: number;
  of: number;
}

/** How many units each side needs. */
export const minUnits = 50;
/**
 * How many successes, and how many failures, the smaller side needs if both sides are alike. With fewer, shares near 0
 * or 1 claim too often: up to 7.5% of simulated years without an effect, instead of at most 5%.
 */
const minExpected = 10;
const alpha = 0.05;
/** The interval is tightest around this many units. */
const tunedFor = 1000;
/** The variance of the Gaussian mixture, by the tuning of Waudby-Smith et al., appendix B.2. */
const mixture = (-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha) + 1)) / tunedFor;

/**
 * The difference of two shares with an interval that holds at all times at once with a probability of 95%: looking every
 * day and stopping at the first claim is allowed. It is the asymptotic confidence sequence of Waudby-Smith, Arbour,
 * Sinha, Kennedy and Ramdas, “Time-uniform central limit theory and asymptotic confidence sequences” (Annals of
 * Statistics 52, 2024), for the difference of two means; the variance is estimated with a success and a failure added
 * to each side.
 *
 * @returns the first share minus the second; undefined for too few units, successes, or failures.
 */
export function differenceAtAnyTime(first: Arm, second: Arm): Estimate | undefined {
  const n = first.of + second.of;
  const smaller = Math.min(first.of, second.of);
  const share = (first.successes + second.successes) / n;
  if (smaller < minUnits || smaller * Math.min(share, 1 - share) < minExpected) return undefined;
  const variance = n * (varianceOf(first) / first.of + varianceOf(second) / second.of);
  const spread = n * mixture + 1;
  const margin = Math.sqrt(
    ((variance * 2 * spread) / (n * n * mixture)) * Math.log(Math.sqrt(spread) / alpha),
  );
  const value = first.successes / first.of - second.successes / second.of;
  return { value, low: Math.max(-1, value - margin), high: Math.min(1, value + margin) };
}

function varianceOf({ successes, of }: Arm): number {
  const share = (successes + 1) / (of + 2);
  return share * (1 - share);
}
