import { moveMergedBatch } from '../../../../server/features/content/merge-contents';
import { replayNamesBatch } from '../../../../server/features/content/replay-event-names';
import { replayPendingLeads } from '../../../../server/features/scoring/replay-pending-leads';
import type { Store } from '../../../../server/platform/db/store';

/** Does what the endpoint does in the background after content is merged or event names are mapped. */
export async function settle(store: Store, team: string, now: Date): Promise<void> {
  while (await moveMergedBatch(store, team));
  while (await replayNamesBatch(store, team));
  while (await replayPendingLeads(store, team, now));
}
