import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { lockEvents } from '../../../platform/db/lock-events';
import type { TeamTx } from '../../../platform/db/store';
import { blindChecks } from '../../../platform/db/tables/agreement-tables';
import { events } from '../../../platform/db/tables/engagement-tables';
import { feedback, marks } from '../../../platform/db/tables/feedback-tables';
import { holdoutLeads } from '../../../platform/db/tables/holdout-tables';
import {
  confirmedNames,
  distinctPairs,
  identities,
  leads,
  merges,
} from '../../../platform/db/tables/lead-tables';
import { trackedLinks } from '../../../platform/db/tables/link-tables';
import { syncLeadStage } from '../../feedback/sync-lead-stage';
import { holdBackAgain } from '../../holdouts/switch-holdout';
import { currentDefinition } from '../../scoring/current-definition';
import { ownThresholdSql } from '../../scoring/own-threshold';
import { replayLead } from '../../scoring/replay-lead';
import { type LeadSnapshot, leadSnapshot } from './lead-snapshot';
import { refreshChanges } from './merge-leads';
import { confirmMergedName, removeMergedName } from './merged-names';
import { type CorrectedMerge, takeOutMerge } from './take-out-merge';

/**
 * Splits two merged leads, in any order of merges. The merged lead gets back what came from it, and what has
 * come in under its keys since. The kept lead, or the one that it was merged into since, loses what it got
 * only from the merge, including the hand-over if its own score doesn't reach the threshold. An opt-out since
 * the merge stays with both. The two aren't merged again automatically.
 *
 * @returns whether there was such a merge.
 */
export async function undoMerge(tx: TeamTx, id: string, by: string, now: Date): Promise<boolean> {
  await lockEvents(tx);
  const [merge] = await tx
    .update(merges)
    .set({ undoneAt: now, undoneBy: by })
    .where(and(eq(merges.id, id), isNull(merges.undoneAt)))
    .returning();
  if (!merge) return false;
  const { merged, resolvedTo } = merge;
  const isSurvivor = eq(leads.id, resolvedTo);
  const [current] = await tx.select().from(leads).where(isSurvivor).for('update');
  if (!current) throw new Error('The lead of a merge was not found');
  const others = await tx
    .select()
    .from(merges)
    .where(and(eq(merges.resolvedTo, resolvedTo), isNull(merges.undoneAt)))
    .orderBy(asc(merges.place));
  const split = takeOutMerge(merge, others, current);

  await removeMergedName(tx, leadSnapshot.parse(merge.mergedRow), merge);
  for (const corrected of split.corrected) await saveCorrected(tx, corrected, resolvedTo);
  await tx.insert(leads).values(split.merged);
  await holdBackAgain(tx, split.merged.id);
  await tx.update(leads).set(split.survivor).where(isSurvivor);
  await moveBack(tx, merged, listOrigins(merged, others));
  await tx.execute(sql`
    insert into ${marks} (team, rep, lead, kind, at)
    select team, rep, ${merged}::uuid, kind, at from ${marks} where lead = ${resolvedTo}`);
  for (const lead of [resolvedTo, merged]) {
    await syncLeadStage(tx, lead);
    // Each has the hand-over of before the merge again; an undo hands nothing over anew.
    await replayLead(tx, lead, now, { wasReady: true });
  }
  await revokeHandOver(tx, split.survivorThen, resolvedTo);
  await updateUndoneMerges(tx, [resolvedTo, merged], split.corrected);
  tx.newChanges.push(...refreshChanges([resolvedTo, merged], by, now, true));
  tx.audit.push({ action: 'merge.undone', subject: merged, details: { from: resolvedTo } });
  return true;
}

async function saveCorrected(
  tx: TeamTx,
  { merge, keptLead, mergedLead }: CorrectedMerge,
  resolvedTo: string,
): Promise<void> {
  await removeMergedName(tx, leadSnapshot.parse(merge.mergedRow), merge);
  await confirmMergedName(tx, mergedLead, resolvedTo, merge);
  await tx.update(merges).set({ keptRow: keptLead, mergedRow: mergedLead }).where(eq(merges.id, merge.id));
}

/**
 * Merges that were undone earlier show their leads as they are now. Otherwise, their saved rows would keep what a
 * lead had got from a merge undone since, even once the person it came from is erased.
 */
async function updateUndoneMerges(
  tx: TeamTx,
  leadIds: readonly string[],
  corrected: readonly CorrectedMerge[],
): Promise<void> {
  const rows = await tx
    .select()
    .from(leads)
    .where(inArray(leads.id, [...leadIds]));
  const stillMerged = corrected.map(({ merge, mergedLead }) => ({ ...mergedLead, id: merge.merged }));
  for (const row of [...rows, ...stillMerged]) {
    const isUndone = isNotNull(merges.undoneAt);
    await tx
      .update(merges)
      .set({ mergedRow: row })
      .where(and(isUndone, eq(merges.merged, row.id)));
    await tx
      .update(merges)
      .set({ keptRow: row })
      .where(and(isUndone, eq(merges.kept, row.id)));
  }
}

/** The lead itself and all leads that were merged into it. */
function listOrigins(lead: string, activeMerges: readonly (typeof merges.$inferSelect)[]): string[] {
  const origins = [lead];
  for (const origin of origins)
    origins.push(...activeMerges.filter(({ kept }) => kept === origin).map(({ merged }) => merged));
  return origins;
}

/** Moves everything of a merged lead and of its origins back to it. */
async function moveBack(tx: TeamTx, lead: string, origins: string[]): Promise<void> {
  for (const table of [identities, events, feedback, trackedLinks, blindChecks, holdoutLeads] as const) {
    await tx
      .update(table)
      .set({ lead, mergedFrom: sql`nullif(${table.mergedFrom}, ${lead}::uuid)` })
      .where(inArray(table.mergedFrom, origins));
  }
  await tx.update(merges).set({ resolvedTo: lead }).where(inArray(merges.kept, origins));
  await tx.update(confirmedNames).set({ resolvedTo: lead }).where(inArray(confirmedNames.lead, origins));
  await tx.update(distinctPairs).set({ resolvedLead: lead }).where(inArray(distinctPairs.lead, origins));
  await tx
    .update(distinctPairs)
    .set({ resolvedOther: lead })
    .where(inArray(distinctPairs.otherLead, origins));
}

/** A lead that only a merge had lifted over the threshold was never handed over. */
async function revokeHandOver(
  tx: TeamTx,
  { thresholdReachedAt, handedOverAt }: LeadSnapshot,
  lead: string,
): Promise<void> {
  const definition = await currentDefinition(tx);
  await tx
    .update(leads)
    .set({ thresholdReachedAt, handedOverAt })
    .where(and(eq(leads.id, lead), sql`${leads.scoreHint} < ${ownThresholdSql(definition)}`));
}
