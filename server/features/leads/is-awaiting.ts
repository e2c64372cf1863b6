/** Whether a lead is at the threshold, since when, and whether it may be contacted. */
export interface Readiness {
  isReady: boolean;
  thresholdReachedAt: Date | null;
  doNotContact: boolean;
}

/**
 * Whether a lead awaits a verdict: at the threshold, and not judged since it reached it. If it isn't known when that
 * was, any verdict counts. For a query: `awaitsVerdict`.
 *
 * @param judgedAt the time of the latest disposition, by anyone.
 */
export function isAwaiting(
  { isReady, thresholdReachedAt, doNotContact }: Readiness,
  judgedAt: Date | undefined,
): boolean {
  if (!isReady || doNotContact) return false;
  return judgedAt === undefined || (thresholdReachedAt !== null && judgedAt < thresholdReachedAt);
}
