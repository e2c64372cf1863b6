import jstat from 'jstat';
import type { ShareEstimate } from '../../../utils/contract/console/reports';

const alpha = 0.05;

/**
 * A share with its 95% interval by Jeffreys: the quantiles of Beta(count + ½, of − count + ½), with 0 and 1 as the
 * bounds where nothing or everything was counted. It holds up for small numbers.
 *
 * @param among how many shares are searched for one that stands out. Their intervals are widened (Bonferroni) so that
 * all of them hold at once with a probability of 95%.
 * @returns undefined if there is nothing to take a share of.
 */
export function estimateShare(count: number, of: number, among = 1): ShareEstimate | undefined {
  if (of === 0) return undefined;
  const tail = alpha / 2 / among;
  const [a, b] = [count + 0.5, of - count + 0.5];
  return {
    count,
    of,
    low: count === 0 ? 0 : jstat.jStat.beta.inv(tail, a, b),
    high: count === of ? 1 : jstat.jStat.beta.inv(1 - tail, a, b),
  };
}
