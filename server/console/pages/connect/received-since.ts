import type { Source } from '../../../../utils/contract/console/source';

/** What a source has sent, in total or since a moment. */
export type ReceivedCounts = Pick<Source, 'stored' | 'repeated' | 'rejected' | 'uncounted' | 'issues'>;

/** What a source sent between two readings; undefined if nothing. */
export function receivedSince(before: ReceivedCounts, now: ReceivedCounts): ReceivedCounts | undefined {
  const known = new Set(before.issues.map(({ at, kind, reason }) => `${at} ${kind} ${reason}`));
  const issues = now.issues.filter(({ at, kind, reason }) => !known.has(`${at} ${kind} ${reason}`));
  const came = {
    stored: now.stored - before.stored,
    repeated: now.repeated - before.repeated,
    rejected: now.rejected - before.rejected,
    uncounted: now.uncounted - before.uncounted,
  };
  const isNothing = Object.values(came).every((count) => count <= 0) && issues.length === 0;
  return isNothing ? undefined : { ...came, issues };
}
