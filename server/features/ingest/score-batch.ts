import type { TeamTx } from '../../platform/db/store';
import { applyEvent, type Day, dayKey, type Engagement, type Sum, sumKey } from '../scoring/apply-event';
import type { CountedDefinition } from '../scoring/counted-definitions';
import { isHandRaise } from '../scoring/hand-raise';
import { isCountedBy } from '../scoring/is-counted-by';
import { leadTraits } from '../scoring/lead-rows';
import { loadStates, type TouchedRows } from '../scoring/lead-states';
import { newestOf } from '../scoring/newest-of';
import { totalScore } from '../scoring/total-score';
import type { StoredLead } from './known-people';

/** Engagement, with the title of its content. */
export interface ScoredEngagement {
  lead: string;
  title: string;
  engagement: Engagement;
}

/**
 * Counts events in their leads' sums and days, for one definition version. The caller saves everything.
 *
 * @param leads are updated with their new score.
 * @returns the rows that changed.
 */
export async function scoreBatch(
  tx: TeamTx,
  leads: Map<string, StoredLead>,
  events: readonly ScoredEngagement[],
  { definition, isCurrent }: CountedDefinition,
  now: Date,
): Promise<TouchedRows> {
  const ids = [...new Set(events.map(({ lead }) => lead))];
  if (ids.length === 0) return { sums: [], days: [] };
  const states = await loadStates(tx, ids, definition.version);
  const touchedSums = new Map<string, Sum & { lead: string }>();
  const touchedDays = new Map<string, Day & { lead: string }>();
  for (const { lead, engagement } of events) {
    const state = states.get(lead);
    const touched = state && applyEvent(state, engagement, definition);
    if (!touched) continue;
    touchedSums.set(`${lead} ${sumKey(touched.sum)}`, { ...touched.sum, lead });
    for (const day of touched.days) touchedDays.set(`${lead} ${dayKey(day)}`, { ...day, lead });
  }
  const done = new Map<string, Engagement[]>(ids.map((id) => [id, []]));
  for (const { lead, engagement } of events) done.get(lead)?.push(engagement);
  const isCounted = isCountedBy(definition);
  for (const [id, { sums }] of states) {
    const lead = leads.get(id);
    if (!lead) continue;
    const total = totalScore(definition, leadTraits(lead), [...sums.values()], now);
    if (!isCurrent) {
      leads.set(id, { ...lead, nextScoreHint: total });
      continue;
    }
    const own = done.get(id) ?? [];
    const isUp = lead.scoreHint < definition.threshold && total >= definition.threshold;
    leads.set(id, {
      ...lead,
      scoreHint: total,
      lastEngagedAt: newestOf([...own.filter(isCounted).map(({ at }) => at), lead.lastEngagedAt], now),
      thresholdReachedAt: isUp
        ? newestOf(
            own.map(({ at }) => at),
            now,
          )
        : lead.thresholdReachedAt,
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
