import type { LeadScore, TrendPoint } from './score';

/** When a score last passed the threshold, as closely as a trend tells: between two of its days. */
export interface Crossing {
  isUp: boolean;
  from: TrendPoint;
  to: TrendPoint;
}

/** When a lead last reached the threshold or fell below it. Undefined if it did neither in the time of the trend. */
export function findCrossing(trend: readonly TrendPoint[], threshold: number): Crossing | undefined {
  for (let at = trend.length - 1; at > 0; at--) {
    const [from, to] = [trend[at - 1], trend[at]];
    if (!from || !to) continue;
    const isUp = to.score >= threshold;
    if (from.score >= threshold !== isUp) return { isUp, from, to };
  }
  return undefined;
}

/** Why a lead isn't at the threshold. */
export interface Obstacles {
  /** The points of fit that nobody knows yet. */
  unknown: number;
  /** Whether no engagement counts. */
  isQuiet: boolean;
  /** The highest score of the trend, if the lead has faded since. */
  peak?: TrendPoint;
}

/** Why a lead isn't at the threshold: what nobody knows yet, and what has faded. Undefined if it is there. */
export function findObstacles(
  { total, threshold, factors }: LeadScore,
  trend: readonly TrendPoint[],
): Obstacles | undefined {
  if (total >= threshold) return undefined;
  const unknown = factors
    .filter(({ state }) => state === 'unknown')
    .reduce((sum, { upTo = 0 }) => sum + Math.max(0, upTo), 0);
  const isQuiet = !factors.some(({ kind }) => kind === 'engagement');
  const [peak] = trend.toSorted((a, b) => b.score - a.score);
  return { unknown, isQuiet, ...(peak && peak.score > total && { peak }) };
}
