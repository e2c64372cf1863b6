import { and, asc, count, eq, gt, isNotNull, lt, or, sql } from 'drizzle-orm';
import { leadDefinition } from '../../../../utils/contract/shared/lead-definition';
import { lockEvents } from '../../../platform/db/lock-events';
import { isAnyOf } from '../../../platform/db/many-rows';
import type { Store, Transaction } from '../../../platform/db/store';
import { days, sums } from '../../../platform/db/tables/engagement-tables';
import { leads } from '../../../platform/db/tables/lead-tables';
import { definitions, teamSettings } from '../../../platform/db/tables/team-tables';
import { replayIn } from '../replay-lead';

/** Leads scored in one transaction, at the most. */
const batchSize = 50;
/** A transaction takes no more leads after this long: look-ups and events of an embedded store wait for it to end. */
const maxMs = 25;
/** Below every lead's id. */
const first = '00000000-0000-0000-0000-000000000000';

/**
 * One short step of putting a signed version into effect: every lead is scored by it while the version before still
 * applies and events count in both; then it is adopted, and what the versions before had counted is removed, lead by
 * lead. Where a process dies, another goes on from the same lead.
 *
 * @returns whether there is more to do.
 */
export function recomputeBatch(store: Store, team: string, now: Date): Promise<boolean> {
  return store.inTeam(team, async (tx) => {
    // As storeEvents does: an event must not be counted between a lead's events being read and their sums written.
    await lockEvents(tx, team);
    const begun = and(
      eq(definitions.team, team),
      or(
        eq(definitions.state, 'computing'),
        and(eq(definitions.state, 'adopted'), isNotNull(definitions.cursor)),
      ),
    );
    // An adopted one first: what is left of it must not be taken for what a newer one has counted.
    const [row] = await tx.select().from(definitions).where(begun).orderBy(definitions.state).limit(1);
    if (!row) return false;
    const next = await tx
      .select({ id: leads.id })
      .from(leads)
      .where(and(eq(leads.team, team), gt(leads.id, row.cursor ?? first)))
      .orderBy(asc(leads.id))
      .limit(batchSize);
    const ids = next.map(({ id }) => id);
    const isVersion = and(eq(definitions.team, team), eq(definitions.version, row.version));
    if (row.state === 'adopted') {
      await settle(tx, team, ids, row.version);
      await tx
        .update(definitions)
        .set({ cursor: ids.at(-1) ?? null })
        .where(isVersion);
      return true;
    }
    if (ids.length === 0) {
      await adopt(tx, team, row.version, now);
      return true;
    }
    const scored = await scoreLeads(tx, team, ids, row.body, now);
    await tx
      .update(definitions)
      .set({ cursor: scored.at(-1), done: sql`${definitions.done} + ${scored.length}` })
      .where(isVersion);
    return true;
  });
}

/** Begins to score every lead by a version; another one that was under way is abandoned. */
export async function startRecompute(tx: Transaction, team: string, version: number): Promise<void> {
  await tx
    .update(definitions)
    .set({ state: 'retired' })
    .where(and(eq(definitions.team, team), eq(definitions.state, 'computing')));
  const [all] = await tx.select({ total: count() }).from(leads).where(eq(leads.team, team));
  await tx
    .update(definitions)
    .set({ state: 'computing', cursor: null, done: 0, total: all?.total ?? 0 })
    .where(and(eq(definitions.team, team), eq(definitions.version, version)));
}

/** Scores leads until time is up. @returns those that were scored, one at the least. */
async function scoreLeads(tx: Transaction, team: string, ids: readonly string[], body: unknown, now: Date) {
  const definition = leadDefinition.parse(body);
  const begun = performance.now();
  const scored: string[] = [];
  for (const id of ids) {
    await replayIn(tx, team, id, { definition, isCurrent: false }, now);
    scored.push(id);
    if (performance.now() - begun > maxMs) break;
  }
  return scored;
}

async function adopt(tx: Transaction, team: string, version: number, now: Date): Promise<void> {
  await tx
    .update(definitions)
    .set({ state: 'retired', cursor: null })
    .where(and(eq(definitions.team, team), eq(definitions.state, 'adopted')));
  await tx
    .update(definitions)
    .set({ state: 'adopted', adoptedAt: now, cursor: first })
    .where(and(eq(definitions.team, team), eq(definitions.version, version)));
  await tx.update(teamSettings).set({ definition: version }).where(eq(teamSettings.team, team));
}

/** Has lists follow the adopted version for some leads, and removes what versions before had counted of them. */
async function settle(tx: Transaction, team: string, ids: readonly string[], version: number): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(leads)
    .set({ scoreHint: sql`${leads.nextHint}`, nextHint: null })
    .where(and(eq(leads.team, team), isAnyOf(leads.id, ids, 'uuid'), isNotNull(leads.nextHint)));
  for (const table of [sums, days] as const) {
    await tx
      .delete(table)
      .where(and(eq(table.team, team), isAnyOf(table.lead, ids, 'uuid'), lt(table.version, version)));
  }
}
