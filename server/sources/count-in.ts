import { and, eq, sql } from 'drizzle-orm';
import { applyEvent, type Day, dayKey, type Engagement, type Sum, sumKey } from '../scoring/apply-event';
import type { CountedDefinition } from '../scoring/counted-definitions';
import { isCountedBy } from '../scoring/is-counted-by';
import { traitsOf } from '../scoring/lead-rows';
import { loadStates, saveDays, saveSums } from '../scoring/lead-states';
import { scoreLead } from '../scoring/score-lead';
import type { Transaction } from '../store/store';
import { leads } from '../store/tables/lead-tables';
import type { LeadRow } from './known-people';

/** What somebody did with a piece of content of this title. */
export interface Counted {
  lead: string;
  title: string;
  engagement: Engagement;
}

/** Counts events into their leads' sums, days and score hints, under one version of the lead definition. */
export async function countIn(
  tx: Transaction,
  team: string,
  rows: ReadonlyMap<string, LeadRow>,
  events: readonly Counted[],
  { definition, isCurrent }: CountedDefinition,
  now: Date,
): Promise<void> {
  const ids = [...new Set(events.map(({ lead }) => lead))];
  if (ids.length === 0) return;
  const states = await loadStates(tx, team, ids, definition.version);
  const touchedSums = new Map<string, Sum & { lead: string }>();
  const touchedDays = new Map<string, Day & { lead: string }>();
  for (const { lead, engagement } of events) {
    const state = states.get(lead);
    const touched = state && applyEvent(state, engagement, definition);
    if (!touched) continue;
    touchedSums.set(`${lead} ${sumKey(touched.sum)}`, { ...touched.sum, lead });
    for (const day of touched.days) touchedDays.set(`${lead} ${dayKey(day)}`, { ...day, lead });
  }
  const { version } = definition;
  await saveSums(
    tx,
    [...touchedSums.values()].map((row) => ({ ...row, team, version })),
  );
  await saveDays(
    tx,
    [...touchedDays.values()].map((row) => ({ ...row, team, version })),
  );
  for (const [id, state] of states) {
    const lead = rows.get(id);
    if (!lead) continue;
    const titled = [...state.sums.values()].map((sum) => ({ ...sum, title: '' }));
    const { total } = scoreLead(definition, traitsOf(lead), titled, [], now);
    const own = and(eq(leads.team, team), eq(leads.id, id));
    if (!isCurrent) {
      await tx.update(leads).set({ nextHint: total }).where(own);
      continue;
    }
    const done = events.filter((event) => event.lead === id).map(({ engagement }) => engagement);
    const isUp = lead.scoreHint < definition.threshold && total >= definition.threshold;
    await tx
      .update(leads)
      .set({
        scoreHint: total,
        lastAt: sql`greatest(${leads.lastAt}, ${newestOf(done.filter(isCountedBy(definition)), now)}::timestamptz)`,
        readyAt: isUp ? sql`${newestOf(done, now)}::timestamptz` : undefined,
      })
      .where(own);
  }
}

/** When the newest of them happened, never in the future: a sender's clock may be ahead. Null where there is none. */
function newestOf(engagements: readonly Engagement[], now: Date): string | null {
  if (engagements.length === 0) return null;
  const newest = Math.max(...engagements.map(({ at }) => at.getTime()));
  return new Date(Math.min(newest, now.getTime())).toISOString();
}
