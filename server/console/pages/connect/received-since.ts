import type { Source } from '../../../../utils/contract/console/source';

/** What a source has sent, in total or since a moment. */
export type ReceivedCounts = Pick<Source, 'stored' | 'repeated' | 'rejected' | 'uncounted' | 'issues'>;

/** What a source sent between two readings; undefined if nothing. */
export function countReceivedSince(before: ReceivedCounts, now: ReceivedCounts): ReceivedCounts | undefined {
  const known = new Set(before.issues.map(({ at, kind, reason }) => `${at} ${kind} ${reason}`));
  const issues = now.issues.filter(({ at, kind, reason }) => !known.has(`${at} ${kind} ${reason}`));
  const received = {
    stored: now.stored - before.stored,
    repeated: now.repeated - before.repeated,
    rejected: now.rejected - before.rejected,
    uncounted: now.uncounted - before.uncounted,
  };
  const isEmpty = Object.values(received).every((count) => count <= 0) && issues.length === 0;
  return isEmpty ? undefined : { ...received, issues };
}
