import { and, inArray } from 'drizzle-orm';
import type { Retention } from '../../../../utils/contract/console/retention';
import type { Store } from '../../../platform/db/store';
import { expiredSignIns } from '../../sign-in/expired-sign-ins';
import { type ExpiredRows, expiredRows } from './expired-rows';
import { readRetention } from './retention-settings';

/** Rows deleted per transaction. Reps' requests wait for one transaction at most. */
const batchSize = 500;

/**
 * Deletes what is past a team's retention, and expired links and sessions, in small batches.
 *
 * @returns the number of rows per class of data.
 */
export async function pruneTeam(
  store: Store,
  team: string,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<Record<keyof Retention, number>> {
  const retention = await store.inTeam(team, (tx) => readRetention(tx));
  const removed = { events: 0, anonymousEvents: 0, unknownVisitors: 0, feedback: 0, changes: 0 };
  for (const expired of expiredRows(retention, now)) {
    removed[expired.name] += await removeRows(store, team, expired, signal);
  }
  for (const expired of expiredSignIns(now)) await removeRows(store, team, expired, signal);
  return removed;
}

async function removeRows(
  store: Store,
  team: string,
  { table, id, where }: Omit<ExpiredRows, 'name'>,
  signal: AbortSignal | undefined,
): Promise<number> {
  let removed = 0;
  let found = batchSize;
  while (found === batchSize && !signal?.aborted) {
    const batch = await store.inTeam(team, async (tx) => {
      const candidates = await tx.select({ id }).from(table).where(where).limit(batchSize);
      const ids = candidates.map((row) => row.id);
      // Checked again per row, because a visitor may have become a lead meanwhile.
      const rows = await tx
        .delete(table)
        .where(and(where, inArray(id, ids)))
        .returning({ id });
      return { found: candidates.length, deleted: rows.length };
    });
    found = batch.found;
    removed += batch.deleted;
  }
  return removed;
}
