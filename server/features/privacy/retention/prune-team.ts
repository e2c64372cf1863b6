import { and, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Retention } from '../../../../utils/contract/console/retention';
import { dayInMs } from '../../../../utils/contract/shared/day';
import { queryRows } from '../../../platform/db/query-rows';
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
  const removed = { events: 0, anonymousEvents: 0, unknownVisitors: 0, feedback: 0, changes: 0, audit: 0 };
  for (const expired of expiredRows(retention, now)) {
    removed[expired.name] += await removeRows(store, team, expired, signal);
  }
  for (const expired of expiredSignIns(now)) await removeRows(store, team, expired, signal);
  removed.audit = await pruneAudit(store, team, retention.audit, now);
  return removed;
}

/** The endpoint's role may not delete entries: see functions/prune_audit.sql. */
async function pruneAudit(store: Store, team: string, days: number, now: Date): Promise<number> {
  const before = new Date(now.getTime() - days * dayInMs).toISOString();
  const [pruned] = await store.inTeam(team, (tx) =>
    queryRows(tx, sql`select prune_audit(${before}::timestamptz) as removed`, z.object({ removed: z.int() })),
  );
  return pruned?.removed ?? 0;
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
