import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { lockEvents } from '../../../platform/db/lock-events';
import type { TeamTx } from '../../../platform/db/store';
import { events } from '../../../platform/db/tables/engagement-tables';
import { feedback, marks } from '../../../platform/db/tables/feedback-tables';
import { confirmedNames, identities, leads, merges } from '../../../platform/db/tables/lead-tables';
import { links } from '../../../platform/db/tables/link-tables';
import { replayLead } from '../../scoring/replay-lead';
import { type LeadSnapshot, leadSnapshot } from './lead-snapshot';
import { filledFrom, notifyReps } from './merge-leads';

/**
 * Splits two merged leads. The merged lead gets back what came from it, and what has come in by its keys
 * since. The kept lead loses what it got only from the merge. The two aren't merged again unless a person
 * asks for it.
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
  const { gone: merged, resolvedTo } = merge;
  const goneRow = leadSnapshot.parse(merge.goneRow);
  const keptRow = leadSnapshot.parse(merge.keptRow);
  const isStanding = eq(leads.id, resolvedTo);
  const [standing] = await tx.select().from(leads).where(isStanding);
  await tx.insert(leads).values({ ...goneRow, ...optOutsSince(keptRow, goneRow, standing) });
  const own = await originsOf(tx, merged);
  for (const table of [identities, events, feedback, links] as const) {
    await tx
      .update(table)
      .set({ lead: merged, origin: sql`nullif(${table.origin}, ${merged}::uuid)` })
      .where(inArray(table.origin, own));
  }
  await tx
    .update(merges)
    .set({ resolvedTo: merged })
    .where(and(eq(merges.kept, merged), isNull(merges.undoneAt)));
  await tx.execute(sql`
    insert into ${marks} (team, rep, lead, kind, at)
    select team, rep, ${merged}::uuid, kind, at from ${marks} where team = ${tx.team} and lead = ${resolvedTo}`);
  const isGoneName = eq(confirmedNames.nameKey, goneRow.nameKey);
  await tx.delete(confirmedNames).where(and(eq(confirmedNames.lead, resolvedTo), isGoneName));
  const taken = standing && mergedAlone(keptRow, goneRow, standing);
  if (taken) await tx.update(leads).set(taken).where(isStanding);
  for (const lead of [resolvedTo, merged]) await replayLead(tx, lead, now);
  await notifyReps(tx, [resolvedTo, merged], by, now, true);
  return true;
}

/** Opt-outs since the merge. Nobody knows which of the two they were for, so they apply to both. */
function optOutsSince(
  kept: LeadSnapshot,
  merged: LeadSnapshot,
  standing: LeadSnapshot | undefined,
): Partial<LeadSnapshot> {
  const isOut = (optOut: 'doNotContact' | 'unsubscribed') =>
    merged[optOut] || (standing?.[optOut] === true && !kept[optOut]);
  return { doNotContact: isOut('doNotContact'), unsubscribed: isOut('unsubscribed') };
}

/** The lead itself and all leads that had been merged into it before. */
async function originsOf(tx: TeamTx, lead: string): Promise<string[]> {
  const standing = await tx
    .select({ kept: merges.kept, gone: merges.gone })
    .from(merges)
    .where(isNull(merges.undoneAt));
  const found = [lead];
  for (const origin of found)
    found.push(...standing.filter(({ kept }) => kept === origin).map(({ gone: merged }) => merged));
  return found;
}

/**
 * The kept lead's previous values of traits that it got from the merge and that haven't changed since;
 * undefined if there are none.
 */
function mergedAlone(
  before: LeadSnapshot,
  merged: LeadSnapshot,
  standing: LeadSnapshot,
): Partial<LeadSnapshot> | undefined {
  const known = new Map(Object.entries(standing));
  const was = new Map(Object.entries(before));
  const taken = Object.entries(filledFrom(before, merged)).filter(
    ([trait, value]) =>
      isDeepStrictEqual(known.get(trait), value) && !isDeepStrictEqual(was.get(trait), value),
  );
  if (taken.length === 0) return undefined;
  return Object.fromEntries(taken.map(([trait]) => [trait, was.get(trait)]));
}
