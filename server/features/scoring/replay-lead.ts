import { and, eq } from 'drizzle-orm';
import { isAnyOf } from '../../platform/db/many-rows';
import type { TeamTx } from '../../platform/db/store';
import { engagementDays, engagementSums, events } from '../../platform/db/tables/engagement-tables';
import { contents, leads } from '../../platform/db/tables/lead-tables';
import { type Engagement, type LeadState, stateAfter } from './apply-event';
import { type CountedDefinition, countedDefinitions } from './counted-definitions';
import { isHandRaise } from './hand-raise';
import { isCountedBy } from './is-counted-by';
import { leadTraits } from './lead-rows';
import { loadStates, saveCounted } from './lead-states';
import { newestOf } from './newest-of';
import { ownThreshold } from './own-threshold';
import { totalScore } from './total-score';

/**
 * Replays a lead's events, in every version that events count in. Needed when the incremental counts are
 * wrong: two leads were merged or split, or an event turned out to be a machine's. A lead that this lifts over the
 * threshold is handed to sales.
 *
 * @param wasReady whether it was at the threshold before the change. If not given, its stored sums tell.
 */
export async function replayLead(
  tx: TeamTx,
  lead: string,
  now: Date,
  { wasReady }: { wasReady?: boolean } = {},
): Promise<void> {
  for (const counted of await countedDefinitions(tx)) {
    await replayVersion(tx, lead, { ...counted, wasReady }, now);
  }
}

/** Replays a lead's events in one version. */
export async function replayVersion(
  tx: TeamTx,
  lead: string,
  { definition, isCurrent, wasReady }: CountedDefinition & { wasReady?: boolean },
  now: Date,
): Promise<void> {
  const { version } = definition;
  const engagements = (await engagementsOf(tx, [lead])).get(lead) ?? [];
  const state = stateAfter(definition, engagements);
  const earlier = (await loadStates(tx, [lead], version)).get(lead);
  const ofVersion = (table: typeof engagementSums | typeof engagementDays) =>
    and(eq(table.lead, lead), eq(table.version, version));
  await tx.delete(engagementSums).where(ofVersion(engagementSums));
  await tx.delete(engagementDays).where(ofVersion(engagementDays));
  const key = { team: tx.team, lead, version };
  await saveCounted(tx, {
    sums: [...state.sums.values()].map((row) => ({ ...row, ...key })),
    days: [...state.days.values()].map((row) => ({ ...row, ...key })),
  });
  const isLead = eq(leads.id, lead);
  const [stored] = await tx.select().from(leads).where(isLead);
  if (!stored) return;
  const totalOf = (counted: LeadState | undefined) =>
    totalScore(definition, leadTraits(stored), [...(counted?.sums.values() ?? [])], now);
  const total = totalOf(state);
  if (!isCurrent) {
    await tx.update(leads).set({ nextScoreHint: total }).where(isLead);
    return;
  }
  const newestTime = (fits: (engagement: Engagement) => boolean) =>
    newestOf(
      engagements.filter(fits).map(({ at }) => at),
      now,
    );
  const isKnown = stored.thresholdReachedAt !== null;
  const threshold = ownThreshold(definition, stored.heldBack);
  const wasAtThreshold = isKnown && (wasReady ?? totalOf(earlier) >= threshold);
  const isUp = !wasAtThreshold && total >= threshold;
  await tx
    .update(leads)
    .set({
      scoreHint: total,
      ...(isUp && { thresholdReachedAt: now, handedOverAt: now }),
      lastEngagedAt: newestTime(isCountedBy(definition)),
      contactRequestedAt: newestTime(isHandRaise),
    })
    .where(isLead);
}

/** All engagement of some leads, read from their events. */
export async function engagementsOf(tx: TeamTx, ids: readonly string[]): Promise<Map<string, Engagement[]>> {
  const rows = await tx
    .select({
      lead: events.lead,
      act: events.act,
      content: events.content,
      contentType: contents.type,
      depth: events.depth,
      weak: events.weak,
      at: events.at,
    })
    .from(events)
    .leftJoin(contents, and(eq(contents.team, events.team), eq(contents.id, events.content)))
    .where(isAnyOf(events.lead, ids, 'uuid'));
  const byLead = new Map<string, Engagement[]>(ids.map((id) => [id, []]));
  for (const { lead, act, content, contentType, ...row } of rows) {
    if (!lead || !act || !content) continue;
    byLead.get(lead)?.push({ ...row, act, content, contentType: contentType ?? undefined });
  }
  return byLead;
}
