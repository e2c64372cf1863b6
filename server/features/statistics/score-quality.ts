import type { Estimate } from '../../../utils/contract/console/estimate';
import { estimateShare } from './estimate-share';
import { z95 } from './normal';
import type { ScoreTally } from './score-bands';

/** The fewest leads of each kind, accepted and not, from which anything is said about a score. */
export const minOfEach = 10;

/**
 * How well a score tells accepted leads from the others: the probability that an accepted one has the higher score
 * (AUC; ties count half), with the interval by Hanley and McNeil (1982). Where nothing overlaps, the interval is that
 * of a share of as many leads as the smaller group has.
 *
 * @returns undefined if either group has fewer than 10 leads.
 */
export function separation(tallies: readonly ScoreTally[]): Estimate | undefined {
  const rows = [...tallies].sort((a, b) => a.score - b.score);
  const accepted = rows.reduce((sum, row) => sum + row.accepted, 0);
  const others = rows.reduce((sum, row) => sum + row.of, 0) - accepted;
  const smaller = Math.min(accepted, others);
  if (smaller < minOfEach) return undefined;
  let othersBelow = 0;
  let pairs = 0;
  for (const row of rows) {
    const othersHere = row.of - row.accepted;
    pairs += row.accepted * (othersBelow + othersHere / 2);
    othersBelow += othersHere;
  }
  const value = pairs / (accepted * others);
  if (value === 0 || value === 1) {
    const { low = 0, high = 1 } = estimateShare(value * smaller, smaller) ?? {};
    return { value, low, high };
  }
  const q1 = value / (2 - value);
  const q2 = (2 * value ** 2) / (1 + value);
  const variance =
    (value * (1 - value) + (accepted - 1) * (q1 - value ** 2) + (others - 1) * (q2 - value ** 2)) /
    (accepted * others);
  const margin = z95 * Math.sqrt(Math.max(0, variance));
  return { value, low: Math.max(0, value - margin), high: Math.min(1, value + margin) };
}

/**
 * How far the shares of bands are from what happened: the mean squared error (Brier score) of predicting each lead by
 * the other leads of its band, and for comparison that of always predicting the average.
 *
 * @param bands must cover all scores of the tallies.
 * @returns undefined if either group has fewer than 10 leads.
 */
export function brierScore(
  tallies: readonly ScoreTally[],
  bands: readonly { from: number; to: number; accepted: number; of: number }[],
): (Estimate & { ofAverage: number }) | undefined {
  const accepted = tallies.reduce((sum, row) => sum + row.accepted, 0);
  const total = tallies.reduce((sum, row) => sum + row.of, 0);
  if (Math.min(accepted, total - accepted) < minOfEach || bands.length === 0) return undefined;
  let [sum, squares] = [0, 0];
  for (const { score, accepted, of } of tallies) {
    const band = bands.find(({ from, to }) => score >= from && score <= to);
    if (!band) continue;
    const errorIfAccepted = (1 - (band.accepted - 1) / (band.of - 1)) ** 2;
    const errorIfNot = (band.accepted / (band.of - 1)) ** 2;
    sum += accepted * errorIfAccepted + (of - accepted) * errorIfNot;
    squares += accepted * errorIfAccepted ** 2 + (of - accepted) * errorIfNot ** 2;
  }
  const value = sum / total;
  const margin = z95 * Math.sqrt(Math.max(0, squares / total - value ** 2) / total);
  const average = accepted / total;
  return {
    value,
    low: Math.max(0, value - margin),
    high: Math.min(1, value + margin),
    ofAverage: average * (1 - average),
  };
}
