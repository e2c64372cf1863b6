import { inArray } from 'drizzle-orm';
import { lockEvents } from '../../platform/db/lock-events';
import type { Store } from '../../platform/db/store';
import { pendingReplays } from '../../platform/db/tables/engagement-tables';
import { replayLead } from './replay-lead';

/** How many leads to read at once, and how long a batch may take before it stops at the next lead. */
const [batchSize, maxMs] = [50, 25];

/**
 * Replays a batch of leads whose events have changed.
 * @returns whether there is more.
 */
export function replayPendingLeads(store: Store, team: string, now: Date): Promise<boolean> {
  return store.inTeam(team, async (tx) => {
    await lockEvents(tx);
    const rows = await tx.select().from(pendingReplays).limit(batchSize);
    const startedAt = performance.now();
    const done: string[] = [];
    for (const { lead } of rows) {
      await replayLead(tx, lead, now);
      done.push(lead);
      if (performance.now() - startedAt > maxMs) break;
    }
    if (done.length === 0) return false;
    await tx.delete(pendingReplays).where(inArray(pendingReplays.lead, done));
    return true;
  });
}
