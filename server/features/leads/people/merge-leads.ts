import { randomUUID } from 'node:crypto';
import { eq, isNotNull, sql } from 'drizzle-orm';
import { lockEvents } from '../../../platform/db/lock-events';
import type { NewChange } from '../../../platform/db/new-change';
import type { TeamTx } from '../../../platform/db/store';
import { events } from '../../../platform/db/tables/engagement-tables';
import { feedback, marks, replies } from '../../../platform/db/tables/feedback-tables';
import { confirmedNames, identities, leads, merges } from '../../../platform/db/tables/lead-tables';
import { trackedLinks } from '../../../platform/db/tables/link-tables';
import { replayLead } from '../../scoring/replay-lead';
import type { LeadSnapshot } from './lead-snapshot';
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

  await mergeMarks(tx, kept, merged);
  const firstLead = (column: { name: string }) => sql`coalesce(${column}, ${merged}::uuid)`;
  for (const table of [identities, events, feedback, trackedLinks] as const) {
    await tx
      .update(table)
      .set({ lead: kept, mergedFrom: firstLead(table.mergedFrom) })
      .where(eq(table.lead, merged));
  }
  await keepNames(tx, kept, mergedLead, merge.by, now);
  await tx.update(merges).set({ resolvedTo: kept }).where(eq(merges.resolvedTo, merged));
  await tx.delete(leads).where(eq(leads.id, merged));
  await tx.update(leads).set(combineTraits(keptLead, mergedLead)).where(eq(leads.id, kept));
  const id = randomUUID();
  const { by, reason } = merge;
  await tx.insert(merges).values({
    team: tx.team,
    id,
    kept,
    merged,
    resolvedTo: kept,
    mergedRow: mergedLead,
    keptRow: keptLead,
    by,
    reason,
    at: now,
  });
  await replayLead(tx, kept, now);
  tx.newChanges.push(...refreshChanges([kept, merged], by, now, false));
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

/** Merging two leads also confirms that the kept one goes by the other's name. */
async function keepNames(tx: TeamTx, kept: string, merged: LeadSnapshot, by: string, at: Date) {
  await tx.execute(sql`
    insert into ${confirmedNames} (team, lead, name_key, name, by, at)
    select team, ${kept}::uuid, name_key, name, by, at from ${confirmedNames} where lead = ${merged.id}
    on conflict do nothing`);
  if (merged.nameKey === '') return;
  await tx
    .insert(confirmedNames)
    .values({ team: tx.team, lead: kept, nameKey: merged.nameKey, name: merged.name, by, at })
    .onConflictDoNothing();
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

async function wereSplit(tx: TeamTx, one: string, other: string): Promise<boolean> {
  const splitMerges = await tx
    .select({ kept: merges.kept, merged: merges.merged })
    .from(merges)
    .where(isNotNull(merges.undoneAt));
  return splitMerges.some(
    ({ kept, merged }) => [kept, merged].includes(one) && [kept, merged].includes(other),
  );
}

async function lockLead(tx: TeamTx, id: string) {
  const [row] = await tx.select().from(leads).where(eq(leads.id, id)).for('update');
  return row;
}

/**
 * The kept lead's traits, with those of the merged one where it has none. An opt-out or a first contact of
 * either one applies.
 */
export function combineTraits(kept: LeadSnapshot, merged: LeadSnapshot): Partial<LeadSnapshot> {
  const hasName = kept.nameKey !== '';
  return {
    name: hasName ? kept.name : merged.name,
    nameKey: hasName ? kept.nameKey : merged.nameKey,
    nameKeys: hasName ? kept.nameKeys : merged.nameKeys,
    title: kept.title ?? merged.title,
    company: kept.company ?? merged.company,
    companyKey: kept.companyKey || merged.companyKey,
    leftCompanyKey: kept.leftCompanyKey || merged.leftCompanyKey,
    email: kept.email ?? merged.email,
    industry: kept.industry ?? merged.industry,
    employees: kept.employees ?? merged.employees,
    country: kept.country ?? merged.country,
    owner: kept.owner ?? merged.owner,
    doNotContact: kept.doNotContact || merged.doNotContact,
    unsubscribed: kept.unsubscribed || merged.unsubscribed,
    stage: kept.stage === 'after-contact' ? kept.stage : merged.stage,
    thresholdReachedAt: kept.thresholdReachedAt ?? merged.thresholdReachedAt,
    handedOverAt: kept.handedOverAt ?? merged.handedOverAt,
  };
}
