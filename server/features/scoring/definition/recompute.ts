import { and, asc, count, eq, gt, isNotNull, lt, or, sql } from 'drizzle-orm';
import { type LeadDefinition, leadDefinition } from '../../../../utils/contract/shared/lead-definition';
import { lockEvents } from '../../../platform/db/lock-events';
import { isAnyOf } from '../../../platform/db/many-rows';
import type { Store, TeamTx } from '../../../platform/db/store';
import { engagementDays, engagementSums } from '../../../platform/db/tables/engagement-tables';
import { leads } from '../../../platform/db/tables/lead-tables';
import { definitions, teamSettings } from '../../../platform/db/tables/team-tables';
import { endThresholdHoldout } from '../../holdouts/switch-holdout';
import { previousDefinition } from '../current-definition';
import { ownThreshold } from '../own-threshold';
import { currentTotals } from '../ready-leads';
import { replayVersion } from '../replay-lead';

/** The maximum number of leads scored in one transaction. */
const batchSize = 50;
/**
 * How long a transaction may take before it stops at the next lead. On the embedded store, lookups and events
 * wait for it.
 */
const maxMs = 25;
/** Sorts before every lead's ID. */
const lowestId = '00000000-0000-0000-0000-000000000000';

/**
 * Runs one batch of the rollout of a signed version. First, every lead is scored by the new version while the
 * previous one stays in use and events count in both. Then the new version is adopted, and the sums of
 * earlier versions are removed lead by lead. If a process dies, the next one continues from the same lead.
 *
 * @returns whether there is more to do.
 */
export function recomputeBatch(store: Store, team: string, now: Date): Promise<boolean> {
  return store.inTeam(team, async (tx) => {
    // Same lock as storeEvents: no event may be counted between reading a lead's events and writing their
    // sums.
    await lockEvents(tx);
    const isInProgress = or(
      eq(definitions.state, 'computing'),
      and(eq(definitions.state, 'adopted'), isNotNull(definitions.cursor)),
    );
    // Finish an adopted version first: otherwise its cleanup would remove what a newer version has counted.
    const [row] = await tx.select().from(definitions).where(isInProgress).orderBy(definitions.state).limit(1);
    if (!row) return false;
    const rows = await tx
      .select({ id: leads.id })
      .from(leads)
      .where(gt(leads.id, row.cursor ?? lowestId))
      .orderBy(asc(leads.id))
      .limit(batchSize);
    const ids = rows.map(({ id }) => id);
    const isVersion = eq(definitions.version, row.version);
    if (row.state === 'adopted') {
      await finalizeLeads(
        tx,
        ids,
        { definition: leadDefinition.parse(row.body), adoptedAt: row.adoptedAt },
        now,
      );
      await tx
        .update(definitions)
        .set({ cursor: ids.at(-1) ?? null })
        .where(isVersion);
      return true;
    }
    if (ids.length === 0) {
      await adopt(tx, row.version, now);
      return true;
    }
    const scored = await scoreLeads(tx, ids, row.body, now);
    await tx
      .update(definitions)
      .set({ cursor: scored.at(-1), done: sql`${definitions.done} + ${scored.length}` })
      .where(isVersion);
    return true;
  });
}

/** Starts scoring every lead by a version. If another version is being computed, it is abandoned. */
export async function startRecompute(tx: TeamTx, version: number): Promise<void> {
  await tx.update(definitions).set({ state: 'retired' }).where(eq(definitions.state, 'computing'));
  const [all] = await tx.select({ total: count() }).from(leads);
  await tx
    .update(definitions)
    .set({ state: 'computing', cursor: null, done: 0, total: all?.total ?? 0 })
    .where(eq(definitions.version, version));
}

/**
 * Scores leads until time is up.
 * @returns the IDs of the scored leads, at least one.
 */
async function scoreLeads(tx: TeamTx, ids: readonly string[], body: unknown, now: Date) {
  const definition = leadDefinition.parse(body);
  const startedAt = performance.now();
  const scored: string[] = [];
  for (const id of ids) {
    await replayVersion(tx, id, { definition, isCurrent: false }, now);
    scored.push(id);
    if (performance.now() - startedAt > maxMs) break;
  }
  return scored;
}

async function adopt(tx: TeamTx, version: number, now: Date): Promise<void> {
  await endThresholdHoldout(tx, now);
  await tx
    .update(definitions)
    .set({ state: 'retired', cursor: null })
    .where(eq(definitions.state, 'adopted'));
  await tx
    .update(definitions)
    .set({ state: 'adopted', adoptedAt: now, cursor: lowestId })
    .where(eq(definitions.version, version));
  await tx.update(teamSettings).set({ definition: version });
}

/**
 * Updates the leads' list values to the adopted version and removes the sums of earlier versions. Leads that
 * reach the threshold only under the adopted version are handed to sales.
 */
async function finalizeLeads(
  tx: TeamTx,
  ids: readonly string[],
  { definition, adoptedAt }: { definition: LeadDefinition; adoptedAt: Date | null },
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const { version, threshold } = definition;
  const rows = await tx
    .select()
    .from(leads)
    .where(and(isAnyOf(leads.id, ids, 'uuid'), isNotNull(leads.nextScoreHint)));
  const totals = await currentTotals(tx, rows, definition, now);
  const previous = await previousDefinition(tx, version);
  const earlierTotals = previous ? await currentTotals(tx, rows, previous, now) : new Map<string, number>();
  const isReached = ({ id, thresholdReachedAt, handedOverAt, heldBack }: (typeof rows)[number]) => {
    if ((totals.get(id) ?? 0) < threshold) return false;
    if (handedOverAt && adoptedAt && handedOverAt >= adoptedAt) return false; // By an event since.
    const wasReady =
      previous !== undefined && (earlierTotals.get(id) ?? 0) >= ownThreshold(previous, heldBack);
    return thresholdReachedAt === null || !wasReady;
  };
  const reached = rows.filter(isReached).map(({ id }) => id);
  await tx
    .update(leads)
    .set({ thresholdReachedAt: now, handedOverAt: now })
    .where(isAnyOf(leads.id, reached, 'uuid'));
  // A holdout of the threshold ended with the adoption; what its leads had kept was needed until here.
  const keptThreshold = sql`${leads.heldBack} ? 'threshold'`;
  await tx
    .update(leads)
    .set({ heldBack: null })
    .where(and(isAnyOf(leads.id, ids, 'uuid'), keptThreshold));
  const hints = [...totals].map(([id, total]) => ({ id, total }));
  await tx.execute(sql`
    update ${leads} l set score_hint = w.total, next_score_hint = null
    from jsonb_to_recordset(${JSON.stringify(hints)}::jsonb) as w(id uuid, total double precision) where l.id = w.id`);
  for (const table of [engagementSums, engagementDays] as const) {
    await tx.delete(table).where(and(isAnyOf(table.lead, ids, 'uuid'), lt(table.version, version)));
  }
}
