import { and, eq } from 'drizzle-orm';
import { insertMany, isOneOf, orReplace } from '../store/many-rows';
import type { Transaction } from '../store/store';
import { days, sums } from '../store/tables/engagement-tables';
import { together } from '../store/together';
import { dayKey, type LeadState, sumKey } from './apply-event';

/** What is counted of some leads under one version. */
export async function loadStates(
  tx: Transaction,
  team: string,
  ids: string[],
  version: number,
): Promise<Map<string, LeadState>> {
  const states = new Map<string, LeadState>(ids.map((id) => [id, { sums: new Map(), days: new Map() }]));
  const [sumRows, dayRows] = await together([
    tx
      .select()
      .from(sums)
      .where(and(eq(sums.team, team), isOneOf(sums.lead, ids, 'uuid'), eq(sums.version, version))),
    tx
      .select()
      .from(days)
      .where(and(eq(days.team, team), isOneOf(days.lead, ids, 'uuid'), eq(days.version, version))),
  ]);
  for (const row of sumRows) states.get(row.lead)?.sums.set(sumKey(row), row);
  for (const row of dayRows) states.get(row.lead)?.days.set(dayKey(row), row);
  return states;
}

/** Saves rows of sums, over those that stand. */
export function saveSums(tx: Transaction, rows: readonly (typeof sums.$inferInsert)[]): Promise<void> {
  const { n, firstAt, lastAt, depth, sum, sumAt } = sums;
  const key = [sums.team, sums.lead, sums.version, sums.group, sums.rule, sums.content];
  return insertMany(tx, sums, rows, orReplace(key, [n, firstAt, lastAt, depth, sum, sumAt]));
}

/** Saves rows of days, over those that stand. */
export function saveDays(tx: Transaction, rows: readonly (typeof days.$inferInsert)[]): Promise<void> {
  const key = [days.team, days.lead, days.version, days.group, days.day];
  return insertMany(tx, days, rows, orReplace(key, [days.sum]));
}
