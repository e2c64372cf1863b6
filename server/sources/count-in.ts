import { and, eq, sql } from 'drizzle-orm';
import { applyEvent, type Day, dayKey, type Engagement, type Sum, sumKey } from '../scoring/apply-event';
import type { CountedDefinition } from '../scoring/counted-definitions';
import { isCountedBy } from '../scoring/is-counted-by';
import { traitsOf } from '../scoring/lead-rows';
import { loadStates, saveDays, saveSums } from '../scoring/lead-states';
import { totalOf } from '../scoring/total-of';
import type { Transaction } from '../store/store';
import { leads } from '../store/tables/lead-tables';
import { together } from '../store/together';
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
  const saved = [
    saveSums(
      tx,
      [...touchedSums.values()].map((row) => ({ ...row, team, version })),
    ),
    saveDays(
      tx,
      [...touchedDays.values()].map((row) => ({ ...row, team, version })),
    ),
  ];
  const done = new Map<string, Engagement[]>(ids.map((id) => [id, []]));
  for (const { lead, engagement } of events) done.get(lead)?.push(engagement);
  const isCounted = isCountedBy(definition);
  const hints = [...states].flatMap(([id, state]) => {
    const lead = rows.get(id);
    if (!lead) return [];
    const total = totalOf(definition, traitsOf(lead), [...state.sums.values()], now);
    const isUp = lead.scoreHint < definition.threshold && total >= definition.threshold;
    const own = done.get(id) ?? [];
    return [
      {
        id,
        hint: total,
        last: newestOf(own.filter(isCounted), now),
        ready: isUp ? newestOf(own, now) : null,
      },
    ];
  });
  const values = sql`jsonb_to_recordset(${JSON.stringify(hints)}::jsonb)
    as v(id uuid, hint double precision, last timestamptz, ready timestamptz)`;
  const hinted = tx
    .update(leads)
    .set(
      isCurrent
        ? {
            scoreHint: sql`v.hint`,
            lastAt: sql`greatest(${leads.lastAt}, v.last)`,
            readyAt: sql`coalesce(v.ready, ${leads.readyAt})`,
          }
        : { nextHint: sql`v.hint` },
    )
    .from(values)
    .where(and(eq(leads.team, team), sql`${leads.id} = v.id`));
  await together([...saved, hinted]);
}

/** When the newest of them happened, never in the future: a sender's clock may be ahead. Null where there is none. */
function newestOf(engagements: readonly Engagement[], now: Date): string | null {
  if (engagements.length === 0) return null;
  const newest = Math.max(...engagements.map(({ at }) => at.getTime()));
  return new Date(Math.min(newest, now.getTime())).toISOString();
}
