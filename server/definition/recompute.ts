import { and, asc, count, eq, gt, lt, sql } from 'drizzle-orm';
import { leadDefinition } from '../../utils/contract/lead-definition';
import { replayIn } from '../scoring/replay-lead';
import { lockEvents } from '../sources/lock-events';
import type { Store, Transaction } from '../store/store';
import { days, sums } from '../store/tables/engagement-tables';
import { leads } from '../store/tables/lead-tables';
import { definitions, teamSettings } from '../store/tables/team-tables';

/** Leads that are counted anew in one transaction: events wait no longer than that. */
const atOnce = 50;

/**
 * Counts some more leads anew in the version that both sides have signed, if there is one. Once all are counted, scores
 * are measured by it; until then the version of before stands, and events count in both. Where a process dies, another
 * goes on where it was.
 *
 * @returns whether there is more to do.
 */
export async function recomputeSome(store: Store, team: string, now: Date): Promise<boolean> {
  const adopted = await store.inTeam(team, async (tx) => {
    // As storeEvents does: an event must not be counted between a lead's events being read and their sums written.
    await lockEvents(tx, team);
    const [row] = await tx
      .select()
      .from(definitions)
      .where(and(eq(definitions.team, team), eq(definitions.state, 'computing')));
    if (!row) return 'nothing';
    const next = await tx
      .select({ id: leads.id })
      .from(leads)
      .where(and(eq(leads.team, team), row.cursor ? gt(leads.id, row.cursor) : undefined))
      .orderBy(asc(leads.id))
      .limit(atOnce);
    if (next.length === 0) return adopt(tx, team, row.version, now);
    const definition = leadDefinition.parse(row.body);
    for (const { id } of next) await replayIn(tx, team, id, { definition, isCurrent: false }, now);
    await tx
      .update(definitions)
      .set({ cursor: next.at(-1)?.id, done: sql`${definitions.done} + ${next.length}` })
      .where(and(eq(definitions.team, team), eq(definitions.version, row.version)));
    return 'more';
  });
  if (typeof adopted === 'number') await forgetBefore(store, team, adopted);
  return adopted === 'more';
}

/** Begins to count every lead in a version; another one that was being counted is given up. */
export async function beginComputing(tx: Transaction, team: string, version: number): Promise<void> {
  await tx
    .update(definitions)
    .set({ state: 'retired' })
    .where(and(eq(definitions.team, team), eq(definitions.state, 'computing')));
  await tx.update(leads).set({ nextHint: null }).where(eq(leads.team, team));
  const [all] = await tx.select({ total: count() }).from(leads).where(eq(leads.team, team));
  await tx
    .update(definitions)
    .set({ state: 'computing', cursor: null, done: 0, total: all?.total ?? 0 })
    .where(and(eq(definitions.team, team), eq(definitions.version, version)));
}

async function adopt(tx: Transaction, team: string, version: number, now: Date): Promise<number> {
  await tx
    .update(definitions)
    .set({ state: 'retired' })
    .where(and(eq(definitions.team, team), eq(definitions.state, 'adopted')));
  await tx
    .update(definitions)
    .set({ state: 'adopted', adoptedAt: now })
    .where(and(eq(definitions.team, team), eq(definitions.version, version)));
  await tx
    .update(leads)
    .set({ scoreHint: sql`coalesce(${leads.nextHint}, ${leads.scoreHint})`, nextHint: null })
    .where(eq(leads.team, team));
  await tx.update(teamSettings).set({ definition: version }).where(eq(teamSettings.team, team));
  return version;
}

/** What was counted by versions of before: nobody reads it any more. */
async function forgetBefore(store: Store, team: string, version: number): Promise<void> {
  await store.inTeam(team, async (tx) => {
    for (const table of [sums, days] as const) {
      await tx.delete(table).where(and(eq(table.team, team), lt(table.version, version)));
    }
  });
}
