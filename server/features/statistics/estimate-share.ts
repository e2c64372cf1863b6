import jstat from 'jstat';
import type { ShareEstimate } from '../../../utils/contract/console/reports';

const tail = 0.025;

/**
 * A share with its 95% interval by Jeffreys: the quantiles of Beta(count + ½, of − count + ½), with 0 and 1 as the
 * bounds where nothing or everything was counted. It holds up for small numbers.
 *
 * @returns undefined if there is nothing to take a share of.
 */
export function estimateShare(count: number, of: number): ShareEstimate | undefined {
  if (of === 0) return undefined;
  const [a, b] = [count + 0.5, of - count + 0.5];
  return {
    count,
    of,
    low: count === 0 ? 0 : jstat.jStat.beta.inv(tail, a, b),
    high: count === of ? 1 : jstat.jStat.beta.inv(1 - tail, a, b),
  };
}
