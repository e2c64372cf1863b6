import { and, eq } from 'drizzle-orm';
import { insertMany, isAnyOf, onConflictReplace } from '../../platform/db/many-rows';
import { runConcurrently } from '../../platform/db/run-concurrently';
import type { TeamTx } from '../../platform/db/store';
import { days, sums } from '../../platform/db/tables/engagement-tables';
import { dayKey, type LeadState, sumKey } from './apply-event';

/** Rows that were created or changed by counting. */
export interface TouchedRows {
  sums: (typeof sums.$inferInsert)[];
  days: (typeof days.$inferInsert)[];
}

/** The stored state of some leads under one version. */
export async function loadStates(
  tx: TeamTx,
  ids: string[],
  version: number,
): Promise<Map<string, LeadState>> {
  const states = new Map<string, LeadState>(ids.map((id) => [id, { sums: new Map(), days: new Map() }]));
  const [sumRows, dayRows] = await runConcurrently([
    tx
      .select()
      .from(sums)
      .where(and(isAnyOf(sums.lead, ids, 'uuid'), eq(sums.version, version))),
    tx
      .select()
      .from(days)
      .where(and(isAnyOf(days.lead, ids, 'uuid'), eq(days.version, version))),
  ]);
  for (const row of sumRows) states.get(row.lead)?.sums.set(sumKey(row), row);
  for (const row of dayRows) states.get(row.lead)?.days.set(dayKey(row), row);
  return states;
}

/** Saves rows of sums and days, replacing those that exist. */
export async function saveCounted(tx: TeamTx, counted: TouchedRows): Promise<void> {
  const { n, firstAt, lastAt, depth, sum, sumAt } = sums;
  const sumsKey = [sums.team, sums.lead, sums.version, sums.group, sums.rule, sums.content];
  const daysKey = [days.team, days.lead, days.version, days.group, days.day];
  await runConcurrently([
    insertMany(tx, sums, counted.sums, onConflictReplace(sumsKey, [n, firstAt, lastAt, depth, sum, sumAt])),
    insertMany(tx, days, counted.days, onConflictReplace(daysKey, [days.sum])),
  ]);
}
