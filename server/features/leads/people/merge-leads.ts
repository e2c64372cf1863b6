import { randomUUID } from 'node:crypto';
import { and, type Column, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { lockEvents } from '../../../platform/db/lock-events';
import type { NewChange } from '../../../platform/db/new-change';
import type { TeamTx } from '../../../platform/db/store';
import { blindChecks } from '../../../platform/db/tables/agreement-tables';
import { events } from '../../../platform/db/tables/engagement-tables';
import { feedback, marks, replies } from '../../../platform/db/tables/feedback-tables';
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
import { isAnyReady } from '../../scoring/ready-leads';
import { replayLead } from '../../scoring/replay-lead';
import { combineTraits } from './combine-traits';
import { confirmMergedName } from './merged-names';
import { resolveMergedLead } from './resolve-merged-lead';

/** Two leads that are one person, and who or what decided so. */
export interface LeadMerge {
  kept: string;
  merged: string;
  by: string;
  reason: string;
}

/**
 * Merges two leads. Everything of the merged lead moves to the kept one and records where it came from, so that
 * `undoMerge` can split them again; the kept lead is replayed.
 *
 * @param isManual whether a person requested it. Only then are leads merged again that were once split.
 * @returns the merge's ID, or undefined if the two are already one or were split.
 */
export async function mergeLeads(
  tx: TeamTx,
  merge: LeadMerge,
  now: Date,
  { isManual = false }: { isManual?: boolean } = {},
): Promise<string | undefined> {
  await lockEvents(tx); // The replay would miss an event that comes in meanwhile.
  const kept = await resolveMergedLead(tx, merge.kept);
  const merged = await resolveMergedLead(tx, merge.merged);
  if (kept === merged) return undefined;
  if (!isManual && (await wereSplit(tx, kept, merged))) return undefined;
  const keptLead = await lockLead(tx, kept);
  const mergedLead = await lockLead(tx, merged);
  if (!keptLead || !mergedLead) return undefined;
  const wasReady = await isAnyReady(tx, [keptLead, mergedLead], now);

  await mergeMarks(tx, kept, merged);
  const firstLead = (column: { name: string }) => sql`coalesce(${column}, ${merged}::uuid)`;
  for (const table of [identities, events, feedback, trackedLinks, blindChecks] as const) {
    await tx
      .update(table)
      .set({ lead: kept, mergedFrom: firstLead(table.mergedFrom) })
      .where(eq(table.lead, merged));
  }
  const isFree = sql`not exists (
    select from ${holdoutLeads} own where own.holdout = ${holdoutLeads.holdout} and own.lead = ${kept}::uuid)`;
  await tx
    .update(holdoutLeads)
    .set({ lead: kept, mergedFrom: firstLead(holdoutLeads.mergedFrom) })
    .where(and(eq(holdoutLeads.lead, merged), isFree));
  for (const table of [merges, confirmedNames] as const) {
    await tx.update(table).set({ resolvedTo: kept }).where(eq(table.resolvedTo, merged));
  }
  await confirmMergedName(tx, mergedLead, kept, { by: merge.by, at: now });
  for (const column of ['resolvedLead', 'resolvedOther'] as const) {
    await tx
      .update(distinctPairs)
      .set({ [column]: kept })
      .where(eq(distinctPairs[column], merged));
  }
  await tx.delete(leads).where(eq(leads.id, merged));
  await tx.update(leads).set(combineTraits(keptLead, mergedLead)).where(eq(leads.id, kept));
  await syncLeadStage(tx, kept);
  const id = randomUUID();
  const { by, reason } = merge;
  await tx.insert(merges).values({
    team: tx.team,
    id,
    place: await nextPlace(tx),
    kept,
    merged,
    resolvedTo: kept,
    mergedRow: mergedLead,
    keptRow: keptLead,
    by,
    reason,
    at: now,
  });
  await replayLead(tx, kept, now, { wasReady });
  tx.newChanges.push(...refreshChanges([kept, merged], by, now, false));
  if (isManual) tx.audit.push({ action: 'lead.merged', subject: merged, details: { into: kept } });
  return id;
}

/**
 * Copies reps' marks to the kept lead. What a rep has read of one lead doesn't cover an older answer that awaits
 * them on the other: the mark then ends just before that answer. Called while feedback is still with both.
 */
async function mergeMarks(tx: TeamTx, kept: string, merged: string): Promise<void> {
  const both = sql`(${kept}::uuid, ${merged}::uuid)`;
  await tx.execute(sql`
    insert into ${marks} (team, rep, lead, kind, at)
    select team, rep, ${kept}::uuid, kind, at from ${marks} where lead = ${merged} and kind <> 'read'
    on conflict do nothing`);
  await tx.execute(sql`
    insert into ${marks} (team, rep, lead, kind, at)
    select m.team, m.rep, ${kept}::uuid, 'read', coalesce((
      select min(r.at) - interval '1 millisecond' from ${feedback} f
      join ${replies} r on r.team = f.team and r.feedback = f.id and r.kind = 'answer'
      where f.rep = m.rep and f.lead in ${both} and not exists (
        select from ${marks} own
        where own.rep = f.rep and own.lead = f.lead and own.kind = 'read' and own.at >= r.at)), max(m.at))
    from ${marks} m where m.lead in ${both} and m.kind = 'read' group by m.team, m.rep
    on conflict (team, rep, lead, kind) do update set at = excluded.at`);
}

/** Make reps' devices look up the leads again. */
export function refreshChanges(
  leadIds: readonly string[],
  by: string,
  now: Date,
  undone: boolean,
): NewChange[] {
  return leadIds.map((lead) => ({ body: { kind: 'alias', at: now.toISOString(), lead, by, undone } }));
}

/** Whether a merge of two leads, or of leads that were merged into them since, was undone. */
async function wereSplit(tx: TeamTx, one: string, other: string): Promise<boolean> {
  const resolved = (lead: Column) => sql`resolve_merged_lead(${tx.team}, ${lead})`;
  const [split] = await tx
    .select({ id: merges.id })
    .from(merges)
    .where(
      and(
        isNotNull(merges.undoneAt),
        sql`array[${resolved(merges.kept)}, ${resolved(merges.merged)}] @> array[${one}::uuid, ${other}::uuid]`,
      ),
    )
    .limit(1);
  return split !== undefined;
}

async function nextPlace(tx: TeamTx): Promise<number> {
  const [last] = await tx.select({ place: merges.place }).from(merges).orderBy(desc(merges.place)).limit(1);
  return (last?.place ?? 0) + 1;
}

async function lockLead(tx: TeamTx, id: string) {
  const [row] = await tx.select().from(leads).where(eq(leads.id, id)).for('update');
  return row;
}
