import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../store/store';
import { days, sums } from '../store/tables/engagement-tables';
import { dayKey, type LeadState, sumKey } from './apply-event';

/** Rows in one statement: PostgreSQL takes 65,535 parameters. */
const atOnce = 2000;

/** What is counted of some leads under one version. */
export async function loadStates(
  tx: Transaction,
  team: string,
  ids: string[],
  version: number,
): Promise<Map<string, LeadState>> {
  const states = new Map<string, LeadState>(ids.map((id) => [id, { sums: new Map(), days: new Map() }]));
  const sumRows = await tx
    .select()
    .from(sums)
    .where(and(eq(sums.team, team), inArray(sums.lead, ids), eq(sums.version, version)));
  for (const row of sumRows) states.get(row.lead)?.sums.set(sumKey(row), row);
  const dayRows = await tx
    .select()
    .from(days)
    .where(and(eq(days.team, team), inArray(days.lead, ids), eq(days.version, version)));
  for (const row of dayRows) states.get(row.lead)?.days.set(dayKey(row), row);
  return states;
}

/** Saves rows of sums, over those that stand. */
export async function saveSums(tx: Transaction, rows: (typeof sums.$inferInsert)[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    await tx
      .insert(sums)
      .values(rows.slice(from, from + atOnce))
      .onConflictDoUpdate({
        target: [sums.team, sums.lead, sums.version, sums.group, sums.rule, sums.content],
        set: {
          n: sql`excluded.n`,
          firstAt: sql`excluded.first_at`,
          lastAt: sql`excluded.last_at`,
          depth: sql`excluded.depth`,
          sum: sql`excluded.sum`,
          sumAt: sql`excluded.sum_at`,
        },
      });
  }
}

/** Saves rows of days, over those that stand. */
export async function saveDays(tx: Transaction, rows: (typeof days.$inferInsert)[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    await tx
      .insert(days)
      .values(rows.slice(from, from + atOnce))
      .onConflictDoUpdate({
        target: [days.team, days.lead, days.version, days.group, days.day],
        set: { sum: sql`excluded.sum` },
      });
  }
}
