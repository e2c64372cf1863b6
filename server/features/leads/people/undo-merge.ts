import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { lockEvents } from '../../../platform/db/lock-events';
import type { TeamTx } from '../../../platform/db/store';
import { events } from '../../../platform/db/tables/engagement-tables';
import { feedback, marks } from '../../../platform/db/tables/feedback-tables';
import { confirmedNames, identities, leads, merges } from '../../../platform/db/tables/lead-tables';
import { trackedLinks } from '../../../platform/db/tables/link-tables';
import { replayLead } from '../../scoring/replay-lead';
import { type LeadSnapshot, leadSnapshot } from './lead-snapshot';
import { combineTraits, refreshChanges } from './merge-leads';

/**
 * Splits two merged leads. The merged lead gets back what came from it, and what has come in under its keys
 * since. The kept lead loses what it got only from the merge. The two aren't merged again automatically.
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
  const mergedLead = leadSnapshot.parse(merge.mergedRow);
  const keptLead = leadSnapshot.parse(merge.keptRow);
  const isResolvedLead = eq(leads.id, resolvedTo);
  const [current] = await tx.select().from(leads).where(isResolvedLead);
  await tx.insert(leads).values({ ...mergedLead, ...optOutsSince(keptLead, mergedLead, current) });
  const origins = await listOrigins(tx, merged);
  for (const table of [identities, events, feedback, trackedLinks] as const) {
    await tx
      .update(table)
      .set({ lead: merged, mergedFrom: sql`nullif(${table.mergedFrom}, ${merged}::uuid)` })
      .where(inArray(table.mergedFrom, origins));
  }
  await tx
    .update(merges)
    .set({ resolvedTo: merged })
    .where(and(eq(merges.kept, merged), isNull(merges.undoneAt)));
  await tx.execute(sql`
    insert into ${marks} (team, rep, lead, kind, at)
    select team, rep, ${merged}::uuid, kind, at from ${marks} where lead = ${resolvedTo}`);
  const isMergedName = eq(confirmedNames.nameKey, mergedLead.nameKey);
  await tx.delete(confirmedNames).where(and(eq(confirmedNames.lead, resolvedTo), isMergedName));
  const reverted = current && toPreviousTraits(keptLead, mergedLead, current);
  if (reverted) await tx.update(leads).set(reverted).where(isResolvedLead);
  for (const lead of [resolvedTo, merged]) await replayLead(tx, lead, now);
  tx.newChanges.push(...refreshChanges([resolvedTo, merged], by, now, true));
  return true;
}

/** The merged lead's opt-outs. One since the merge may have been meant for either lead, so both keep it. */
function optOutsSince(
  kept: LeadSnapshot,
  merged: LeadSnapshot,
  current: LeadSnapshot | undefined,
): Partial<LeadSnapshot> {
  const hasOptedOut = (optOut: 'doNotContact' | 'unsubscribed') =>
    merged[optOut] || (current?.[optOut] === true && !kept[optOut]);
  return { doNotContact: hasOptedOut('doNotContact'), unsubscribed: hasOptedOut('unsubscribed') };
}

/** The lead itself and all leads that were merged into it. */
async function listOrigins(tx: TeamTx, lead: string): Promise<string[]> {
  const activeMerges = await tx
    .select({ kept: merges.kept, merged: merges.merged })
    .from(merges)
    .where(isNull(merges.undoneAt));
  const origins = [lead];
  for (const origin of origins)
    origins.push(...activeMerges.filter(({ kept }) => kept === origin).map(({ merged }) => merged));
  return origins;
}

/**
 * The kept lead's previous values of traits that it got from the merge and that haven't changed since;
 * undefined if there are none.
 */
function toPreviousTraits(
  previous: LeadSnapshot,
  merged: LeadSnapshot,
  current: LeadSnapshot,
): Partial<LeadSnapshot> | undefined {
  const currentValues = new Map(Object.entries(current));
  const previousValues = new Map(Object.entries(previous));
  const unchanged = Object.entries(combineTraits(previous, merged)).filter(
    ([trait, value]) =>
      isDeepStrictEqual(currentValues.get(trait), value) &&
      !isDeepStrictEqual(previousValues.get(trait), value),
  );
  if (unchanged.length === 0) return undefined;
  return Object.fromEntries(unchanged.map(([trait]) => [trait, previousValues.get(trait)]));
}
