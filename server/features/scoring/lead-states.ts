import { and, eq } from 'drizzle-orm';
import { insertMany, isAnyOf, onConflictReplace } from '../../platform/db/many-rows';
import { runConcurrently } from '../../platform/db/run-concurrently';
import type { TeamTx } from '../../platform/db/store';
import { engagementDays, engagementSums } from '../../platform/db/tables/engagement-tables';
import { dayKey, type LeadState, sumKey } from './apply-event';

/** Rows that were created or changed by counting. */
export interface TouchedRows {
  sums: (typeof engagementSums.$inferInsert)[];
  days: (typeof engagementDays.$inferInsert)[];
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
      .from(engagementSums)
      .where(and(isAnyOf(engagementSums.lead, ids, 'uuid'), eq(engagementSums.version, version))),
    tx
      .select()
      .from(engagementDays)
      .where(and(isAnyOf(engagementDays.lead, ids, 'uuid'), eq(engagementDays.version, version))),
  ]);
  for (const row of sumRows) states.get(row.lead)?.sums.set(sumKey(row), row);
  for (const row of dayRows) states.get(row.lead)?.days.set(dayKey(row), row);
  return states;
}

/** Saves rows of sums and days, replacing those that exist. */
export async function saveCounted(tx: TeamTx, counted: TouchedRows): Promise<void> {
  const { n, firstAt, lastAt, depth, sum, sumAt } = engagementSums;
  const sumsKey = [
    engagementSums.team,
    engagementSums.lead,
    engagementSums.version,
    engagementSums.group,
    engagementSums.rule,
    engagementSums.content,
  ];
  const daysKey = [
    engagementDays.team,
    engagementDays.lead,
    engagementDays.version,
    engagementDays.group,
    engagementDays.day,
  ];
  await runConcurrently([
    insertMany(
      tx,
      engagementSums,
      counted.sums,
      onConflictReplace(sumsKey, [n, firstAt, lastAt, depth, sum, sumAt]),
    ),
    insertMany(tx, engagementDays, counted.days, onConflictReplace(daysKey, [engagementDays.sum])),
  ]);
}
