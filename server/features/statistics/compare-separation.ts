import type { Estimate } from '../../../utils/contract/console/estimate';
import { z95 } from './normal';

/** How well one score tells accepted leads from others (AUC), how well another does, and the difference. */
export interface SeparationComparison {
  before: number;
  after: number;
  /** After minus before, with its variance. */
  difference: number;
  variance: number;
}

/**
 * Scores of judged leads, ready to be compared: for each accepted lead, the share of the others below it; for each
 * other lead, the share of the accepted ones above it.
 */
export interface Placements {
  accepted: Float64Array;
  others: Float64Array;
}

/** Equal scores count half. */
export function placementsOf(accepted: readonly boolean[], scores: readonly number[]): Placements {
  const scoresOf = (kind: boolean) => Float64Array.from(scores.filter((_, at) => accepted[at] === kind));
  const [good, others] = [scoresOf(true), scoresOf(false)];
  const [sortedGood, sortedOthers] = [good.toSorted(), others.toSorted()];
  return {
    accepted: good.map((score) => shareBelow(sortedOthers, score)),
    others: others.map((score) => 1 - shareBelow(sortedGood, score)),
  };
}

/**
 * Compares how well two scores of the same leads tell accepted ones from others, by DeLong, DeLong and Clarke-Pearson
 * (1988): the scores are of the same leads, so most of their chance is shared. Where all leads say the same, the interval
 * is at least as wide as three more leads of the smaller kind could make it (the rule of three).
 *
 * @returns undefined if there are fewer than two leads of either kind.
 */
export function compareSeparation(before: Placements, after: Placements): SeparationComparison | undefined {
  if (Math.min(before.accepted.length, before.others.length) < 2) return undefined;
  const differences = (kind: keyof Placements) =>
    after[kind].map((placement, at) => placement - (before[kind][at] ?? 0));
  const [good, others] = [differences('accepted'), differences('others')];
  const difference = mean(good);
  const least = (3 * difference) / Math.min(good.length, others.length) / z95;
  return {
    before: mean(before.accepted),
    after: mean(after.accepted),
    difference,
    variance: Math.max(least ** 2, varianceOf(good) / good.length + varianceOf(others) / others.length),
  };
}

/** The mean of comparisons on separate leads, such as the folds of a cross-validation. */
export function averageComparisons(
  comparisons: readonly SeparationComparison[],
): SeparationComparison | undefined {
  if (comparisons.length === 0) return undefined;
  return {
    before: mean(Float64Array.from(comparisons, ({ before }) => before)),
    after: mean(Float64Array.from(comparisons, ({ after }) => after)),
    difference: mean(Float64Array.from(comparisons, ({ difference }) => difference)),
    variance: mean(Float64Array.from(comparisons, ({ variance }) => variance)) / comparisons.length,
  };
}

/** The difference with its interval, as wide as `z` standard errors to each side. */
export function differenceOf({ difference, variance }: SeparationComparison, z: number): Estimate {
  const margin = z * Math.sqrt(Math.max(0, variance));
  return { value: difference, low: difference - margin, high: difference + margin };
}

/** The share of sorted values below a value; equal ones count half. */
function shareBelow(sorted: Float64Array, value: number): number {
  const below = countUntil(sorted, (other) => other < value);
  const upTo = countUntil(sorted, (other) => other <= value);
  return (below + upTo) / (2 * sorted.length);
}

/** How many values a condition holds for, if it holds for the first ones only. */
function countUntil(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: Float64Array): number {
  const average = mean(values);
  return values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1);
}
