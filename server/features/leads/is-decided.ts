/**
 * Whether a lead has been judged since it reached the threshold. If it isn't known when that was, any verdict
 * counts. For a query: `awaitsVerdict`.
 *
 * @param judgedAt the time of the latest disposition, by anyone.
 */
export function isDecided(judgedAt: Date | undefined, thresholdReachedAt: Date | null): boolean {
  return judgedAt !== undefined && (thresholdReachedAt === null || judgedAt >= thresholdReachedAt);
}
