import type { LeadScore } from '../../../utils/contract/shared/score';
import type { LeadRows } from '../scoring/lead-rows';

/** Whether a lead is at the threshold, since when, when it was handed to sales, and whether it may be contacted. */
export interface HandOver {
  isReady: boolean;
  thresholdReachedAt: Date | null;
  handedOverAt: Date | null;
  doNotContact: boolean;
}

/** Reads the hand-over from a lead's row and its current score. */
export function handOverOf(lead: LeadRows['lead'], score: Pick<LeadScore, 'total' | 'threshold'>): HandOver {
  return {
    isReady: score.total >= score.threshold,
    thresholdReachedAt: lead.threshold_reached_at,
    handedOverAt: lead.handed_over_at,
    doNotContact: lead.do_not_contact,
  };
}

/**
 * Whether a lead awaits a verdict: at the threshold, and not judged since it reached it. If it isn't known when that
 * was, any verdict counts. For a query: `awaitsVerdict`.
 *
 * @param judgedAt the time of the latest disposition, by anyone.
 */
export function isAwaiting(
  { isReady, thresholdReachedAt, doNotContact }: HandOver,
  judgedAt: Date | undefined,
): boolean {
  if (!isReady || doNotContact) return false;
  return judgedAt === undefined || (thresholdReachedAt !== null && judgedAt < thresholdReachedAt);
}
