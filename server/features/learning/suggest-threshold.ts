import type { SuggestedChange } from '../../../utils/contract/console/suggested-change';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import { maxScore } from '../../../utils/contract/shared/max-score';
import { zOf } from '../statistics/normal';

interface Scored {
  scores: readonly number[];
  accepted: readonly boolean[];
}

const folds = 5;
/** The least share of the cost that another threshold must save. Less isn't worth a signature. */
const minSaving = 0.05;
const z99 = zOf(0.01);

/**
 * The threshold with the lowest cost, by what both sides agreed that a missed lead costs in wasted calls. Suggested only
 * if thresholds chosen from some verdicts were cheaper for the others, with certainty.
 *
 * @param current the scores as they are now, without other suggested changes.
 * @returns no change if the definition doesn't say what a missed lead costs.
 */
export function suggestThreshold(
  definition: LeadDefinition,
  scored: Scored,
  current: readonly number[],
): SuggestedChange[] {
  const { threshold: from, missedLeadCost } = definition;
  if (missedLeadCost === undefined) return [];
  const most = maxScore(definition);
  const to = cheapestThreshold(scored, missedLeadCost, from, most);
  if (to === from || !isCheaperElsewhere(scored, missedLeadCost, from, most)) return [];
  return [
    {
      kind: 'threshold',
      from,
      to,
      before: errorsAt({ scores: current, accepted: scored.accepted }, from),
      after: errorsAt(scored, to),
      missedLeadCost,
    },
  ];
}

/** Of equally cheap thresholds, the one closest to the signed one. */
function cheapestThreshold(
  { scores, accepted }: Scored,
  missedLeadCost: number,
  from: number,
  most: number,
): number {
  const order = scores.map((_, at) => at).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let cost = accepted.filter((is) => !is).length; // At threshold 1, all are called.
  let passed = 0;
  let best = { threshold: from, cost: Number.POSITIVE_INFINITY };
  for (let threshold = 1; threshold <= most; threshold++) {
    for (; passed < order.length; passed++) {
      const at = order[passed] ?? 0;
      if ((scores[at] ?? 0) >= threshold) break;
      cost += accepted[at] ? missedLeadCost : -1;
    }
    const isCloser = Math.abs(threshold - from) < Math.abs(best.threshold - from);
    if (cost < best.cost || (cost === best.cost && isCloser)) best = { threshold, cost };
  }
  return best.threshold;
}

function isCheaperElsewhere(scored: Scored, missedLeadCost: number, from: number, most: number): boolean {
  const savings: number[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const part = (isHeldOut: boolean): Scored => ({
      scores: scored.scores.filter((_, at) => (at % folds === fold) === isHeldOut),
      accepted: scored.accepted.filter((_, at) => (at % folds === fold) === isHeldOut),
    });
    const to = cheapestThreshold(part(false), missedLeadCost, from, most);
    const { scores, accepted } = part(true);
    const costAt = (at: number, threshold: number) => {
      const isCalled = (scores[at] ?? 0) >= threshold;
      if (isCalled === (accepted[at] ?? false)) return 0;
      return isCalled ? 1 : missedLeadCost;
    };
    savings.push(...scores.map((_, at) => costAt(at, from) - costAt(at, to)));
  }
  const { missed, wasted } = errorsAt(scored, from);
  const mean = savings.reduce((sum, saving) => sum + saving, 0) / savings.length;
  if (mean * savings.length < minSaving * (missedLeadCost * missed + wasted)) return false;
  const variance = savings.reduce((sum, saving) => sum + (saving - mean) ** 2, 0) / (savings.length - 1);
  return mean - z99 * Math.sqrt(variance / savings.length) > 0;
}

function errorsAt({ scores, accepted }: Scored, threshold: number) {
  const isAbove = (at: number) => (scores[at] ?? 0) >= threshold;
  return {
    missed: accepted.filter((is, at) => is && !isAbove(at)).length,
    wasted: accepted.filter((is, at) => !is && isAbove(at)).length,
  };
}
