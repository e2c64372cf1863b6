import { isDeepStrictEqual } from 'node:util';
import type { TeamTx } from '../../platform/db/store';
import { applyEvent, type Day, dayKey, type Engagement, type Sum, sumKey } from '../scoring/apply-event';
import type { CountedDefinition } from '../scoring/counted-definitions';
import { isHandRaise } from '../scoring/hand-raise';
import { isCountedBy } from '../scoring/is-counted-by';
import { leadTraits } from '../scoring/lead-rows';
import { loadStates, type TouchedRows } from '../scoring/lead-states';
import { newestOf } from '../scoring/newest-of';
import { ownThreshold } from '../scoring/own-threshold';
import { totalScore } from '../scoring/total-score';
import type { StoredLead } from './known-people';

/** Engagement, with the title of its content. */
export interface TitledEngagement {
  lead: string;
  title: string;
  engagement: Engagement;
}

/**
 * Counts events in their leads' sums and days, for one definition version, and scores the leads that the batch
 * changes: by their engagement or by new traits. The caller saves everything.
 *
 * @param leads are updated with their new score.
 * @param before the leads before the batch.
 * @returns the rows that changed.
 */
export async function scoreBatch(
  tx: TeamTx,
  leads: Map<string, StoredLead>,
  before: ReadonlyMap<string, StoredLead>,
  events: readonly TitledEngagement[],
  { definition, isCurrent }: CountedDefinition,
  now: Date,
): Promise<TouchedRows> {
  const hasOtherTraits = ([id, row]: [string, StoredLead]) => {
    const earlier = before.get(id);
    return earlier && !isDeepStrictEqual(leadTraits(earlier), leadTraits(row));
  };
  const changed = new Set([...leads].filter(hasOtherTraits).map(([id]) => id));
  const ids = [...new Set([...events.map(({ lead }) => lead), ...changed])];
  if (ids.length === 0) return { sums: [], days: [] };
  const states = await loadStates(tx, ids, definition.version);
  const wasReady = new Map(
    [...states].map(([id, { sums }]) => {
      const earlier = before.get(id);
      if (!earlier?.thresholdReachedAt) return [id, false];
      const total = totalScore(definition, leadTraits(earlier), [...sums.values()], now);
      return [id, total >= ownThreshold(definition, earlier.heldBack)];
    }),
  );
  const touchedSums = new Map<string, Sum & { lead: string }>();
  const touchedDays = new Map<string, Day & { lead: string }>();
  for (const { lead, engagement } of events) {
    const state = states.get(lead);
    const touched = state && applyEvent(state, engagement, definition);
    if (!touched) continue;
    touchedSums.set(`${lead} ${sumKey(touched.sum)}`, { ...touched.sum, lead });
    for (const day of touched.days) touchedDays.set(`${lead} ${dayKey(day)}`, { ...day, lead });
  }
  const engagements = new Map<string, Engagement[]>(ids.map((id) => [id, []]));
  for (const { lead, engagement } of events) engagements.get(lead)?.push(engagement);
  const isCounted = isCountedBy(definition);
  for (const [id, { sums }] of states) {
    const lead = leads.get(id);
    if (!lead) continue;
    const total = totalScore(definition, leadTraits(lead), [...sums.values()], now);
    if (!isCurrent) {
      leads.set(id, { ...lead, nextScoreHint: total });
      continue;
    }
    const own = engagements.get(id) ?? [];
    const countedTimes = own.filter(isCounted).map(({ at }) => at);
    const isUp = !wasReady.get(id) && total >= ownThreshold(definition, lead.heldBack);
    // New traits have no time of their own.
    const reachedAt = changed.has(id) ? now : (newestOf(countedTimes, now) ?? now);
    leads.set(id, {
      ...lead,
      scoreHint: total,
      lastEngagedAt: newestOf([...countedTimes, lead.lastEngagedAt], now),
      thresholdReachedAt: isUp ? reachedAt : lead.thresholdReachedAt,
      handedOverAt: isUp ? now : lead.handedOverAt,
      contactRequestedAt: newestOf(
        [...own.filter(isHandRaise).map(({ at }) => at), lead.contactRequestedAt],
        now,
      ),
    });
  }
  const { version } = definition;
  return {
    sums: [...touchedSums.values()].map((row) => ({ ...row, team: tx.team, version })),
    days: [...touchedDays.values()].map((row) => ({ ...row, team: tx.team, version })),
  };
}
