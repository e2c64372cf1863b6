import { formatCount } from '../../ui/format';

/**
 * Why there is no time from hand-over to verdict. Only leads handed over in the period and judged afterwards
 * have one.
 *
 * @param judged how many leads of the period were judged.
 */
export function describeUntimedVerdicts(judged: number): string {
  if (judged === 0) return 'No verdicts yet.';
  if (judged === 1) return '1 lead judged, but not after a hand-over in this period.';
  return `${formatCount(judged)} leads judged, none of them after a hand-over in this period.`;
}

export const untimedAnswers = 'No answers to this period’s verdicts yet.';
