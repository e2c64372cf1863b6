import { and, eq, sql } from 'drizzle-orm';
import { isAnyOf } from '../../platform/db/many-rows';
import type { Transaction } from '../../platform/db/store';
import { events } from '../../platform/db/tables/engagement-tables';

const second = 1000;
/** The same act again within this time is the same act under another id. In milliseconds. */
const sameWithin = 10 * second;
/** Who leaves a webinar and comes back within this time has attended it once. In milliseconds. */
const rejoinWithin = 12 * 3_600_000;
/** More clicks of one person within this time are a scanner's, which follows every link of a mail. */
const [maxClicks, burstWithin] = [3, 10 * second];

/** What a lead did with a piece of content. */
export interface SimilarAct {
  messageId: string;
  lead: string;
  act: string;
  content: string;
  at: Date;
  minutes: number | null;
  weak: boolean;
}

/** What a batch of acts comes to beside those that were taken before. */
export interface SimilarActs {
  /** Acts of the batch that are another one again. */
  repeats: ReadonlySet<string>;
  /** Acts, of the batch or before, that a machine made, for there are too many at once. */
  bursts: ReadonlySet<string>;
  /** How long acts lasted with all their rejoins, where that has changed. In minutes, by id. */
  minutes: ReadonlyMap<string, number>;
}

/** Acts of the same leads that were taken before, near enough to a batch's to be the same ones or one burst. */
export async function findNearbyActs(
  tx: Transaction,
  team: string,
  acts: readonly SimilarAct[],
): Promise<SimilarAct[]> {
  if (acts.length === 0) return [];
  const list = stretchesOf(acts).map(({ from, to, ...stretch }) => ({
    ...stretch,
    begin: new Date(from).toISOString(),
    until: new Date(to).toISOString(),
  }));
  const near = sql`jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as w(lead uuid, act text, content text, begin timestamptz, until timestamptz)`;
  return tx
    .selectDistinctOn([events.messageId], {
      messageId: events.messageId,
      lead: sql<string>`${events.lead}`,
      act: sql<string>`${events.act}`,
      content: sql<string>`${events.content}`,
      at: events.at,
      minutes: events.minutes,
      weak: events.weak,
    })
    .from(near)
    .innerJoin(
      events,
      sql`${events.lead} = w.lead and ${events.act} = w.act and ${events.at} between w.begin and w.until and ${events.content} = coalesce(w.content, ${events.content})`,
    )
    .where(and(eq(events.team, team), sql`${events.content} is not null`));
}

/** Where acts like some are to be looked for: stretches of time, none of which meets another of its kind. */
function stretchesOf(acts: readonly SimilarAct[]) {
  const stretches = new Map<
    string,
    { lead: string; act: string; content?: string; from: number; to: number }[]
  >();
  for (const { lead, act, content, at } of [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const [from, to] = [at.getTime() - windowOf(act), at.getTime() + windowOf(act)];
    // A burst of clicks goes over several pieces.
    const kind = { lead, act, ...(act !== 'clicked' && { content }) };
    const key = Object.values(kind).join(' ');
    const known = stretches.get(key) ?? [];
    const last = known.at(-1);
    if (last && from <= last.to) last.to = to;
    else stretches.set(key, [...known, { ...kind, from, to }]);
  }
  return [...stretches.values()].flat();
}

/** Finds repeats, rejoins and bursts. It does not matter in which order acts come, but for which of two is the repeat. */
export function compareActs(fresh: readonly SimilarAct[], before: readonly SimilarAct[]): SimilarActs {
  const repeats = new Set<string>();
  const minutes = new Map<string, number>();
  const kept = new Map<string, SimilarAct[]>();
  const keyOf = ({ lead, act, content }: SimilarAct) => `${lead} ${act} ${content}`;
  for (const act of before) pushTo(kept, keyOf(act), act);
  for (const act of [...fresh].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const same = kept.get(keyOf(act)) ?? [];
    const first = same.find(({ at }) => Math.abs(at.getTime() - act.at.getTime()) <= windowOf(act.act));
    if (!first) {
      pushTo(kept, keyOf(act), act);
      continue;
    }
    repeats.add(act.messageId);
    const lasted = minutes.get(first.messageId) ?? first.minutes;
    if (act.minutes !== null) minutes.set(first.messageId, (lasted ?? 0) + act.minutes);
  }
  const clicks = [...before, ...fresh].filter(
    ({ act, messageId }) => act === 'clicked' && !repeats.has(messageId),
  );
  return { repeats, minutes, bursts: burstsAmong(clicks) };
}

function burstsAmong(clicks: readonly SimilarAct[]): Set<string> {
  const bursts = new Set<string>();
  const byLead = new Map<string, SimilarAct[]>();
  for (const click of clicks) pushTo(byLead, click.lead, click);
  for (const own of byLead.values()) {
    const sorted = [...own].sort((a, b) => a.at.getTime() - b.at.getTime());
    let from = 0;
    sorted.forEach((click, to) => {
      while (click.at.getTime() - (sorted[from]?.at.getTime() ?? 0) > burstWithin) from++;
      if (to - from >= maxClicks) for (const each of sorted.slice(from, to + 1)) bursts.add(each.messageId);
    });
  }
  return bursts;
}

function pushTo(lists: Map<string, SimilarAct[]>, key: string, act: SimilarAct): void {
  const list = lists.get(key);
  if (list) list.push(act);
  else lists.set(key, [act]);
}

function windowOf(act: string): number {
  return act === 'attended' ? rejoinWithin : sameWithin;
}

/** Notes what a batch changes of acts that were taken before. @returns the leads that are to be scored again. */
export async function correctActs(
  tx: Transaction,
  team: string,
  before: readonly SimilarAct[],
  { bursts, minutes }: SimilarActs,
): Promise<string[]> {
  const weak = before.filter(({ messageId, weak }) => bursts.has(messageId) && !weak);
  if (weak.length > 0) {
    const ids = weak.map(({ messageId }) => messageId);
    await tx
      .update(events)
      .set({ weak: true })
      .where(and(eq(events.team, team), isAnyOf(events.messageId, ids)));
  }
  for (const { messageId } of before) {
    const lasted = minutes.get(messageId);
    if (lasted === undefined) continue;
    await tx
      .update(events)
      .set({ minutes: lasted })
      .where(and(eq(events.team, team), eq(events.messageId, messageId)));
  }
  return [...new Set(weak.map(({ lead }) => lead))];
}
