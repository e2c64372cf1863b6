import { eq, sql } from 'drizzle-orm';
import { isAnyOf } from '../../platform/db/many-rows';
import type { TeamTx } from '../../platform/db/store';
import { events } from '../../platform/db/tables/engagement-tables';

const second = 1000;
/** The same act within this time is a repeat, even with a different ID. In milliseconds. */
const sameWithin = 10 * second;
/** Someone who leaves a webinar and rejoins within this time has attended it once. In milliseconds. */
const rejoinWithin = 12 * 3_600_000;
/** More clicks than this within this time come from a scanner that follows every link in a mail. */
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

/** What to change after comparing a batch of acts with those already stored. */
export interface SimilarActs {
  /** Acts of the batch that repeat another one. */
  repeats: ReadonlySet<string>;
  /** Acts, new or stored, by a machine: too many at once. */
  bursts: ReadonlySet<string>;
  /** New durations of acts including all rejoins, in minutes, by ID. Only those that changed. */
  minutes: ReadonlyMap<string, number>;
}

/** Stored acts of the same leads, close enough in time to be repeats or part of a burst. */
export async function findNearbyActs(tx: TeamTx, acts: readonly SimilarAct[]): Promise<SimilarAct[]> {
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
    .where(sql`${events.content} is not null`);
}

/** The time ranges to search for similar acts. Ranges of the same kind don't overlap. */
function stretchesOf(acts: readonly SimilarAct[]) {
  const stretches = new Map<
    string,
    { lead: string; act: string; content?: string; from: number; to: number }[]
  >();
  for (const { lead, act, content, at } of [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const [from, to] = [at.getTime() - windowOf(act), at.getTime() + windowOf(act)];
    // A burst of clicks can span several pieces of content.
    const kind = { lead, act, ...(act !== 'clicked' && { content }) };
    const key = Object.values(kind).join(' ');
    const known = stretches.get(key) ?? [];
    const last = known.at(-1);
    if (last && from <= last.to) last.to = to;
    else stretches.set(key, [...known, { ...kind, from, to }]);
  }
  return [...stretches.values()].flat();
}

/** Finds repeats, rejoins, and bursts. The order of acts only decides which of two is the repeat. */
export function compareActs(incoming: readonly SimilarAct[], stored: readonly SimilarAct[]): SimilarActs {
  const repeats = new Set<string>();
  const minutes = new Map<string, number>();
  const storedBySubject = bySubject(stored);
  for (const [subject, acts] of bySubject(incoming)) {
    const storedActs = storedBySubject.get(subject) ?? [];
    let next = 0;
    let last: SimilarAct | undefined;
    for (const act of acts) {
      const isNear = (other: SimilarAct | undefined) =>
        other !== undefined && Math.abs(other.at.getTime() - act.at.getTime()) <= windowOf(act.act);
      // Both lists are sorted by time, so what is too old for this act is too old for those after it.
      while (next < storedActs.length && isBefore(storedActs[next], act) && !isNear(storedActs[next])) next++;
      const first = [storedActs[next], last].find(isNear);
      if (!first) {
        last = act;
        continue;
      }
      repeats.add(act.messageId);
      const lasted = minutes.get(first.messageId) ?? first.minutes;
      if (act.minutes !== null) minutes.set(first.messageId, (lasted ?? 0) + act.minutes);
    }
  }
  const clicks = [...stored, ...incoming].filter(
    ({ act, messageId }) => act === 'clicked' && !repeats.has(messageId),
  );
  return { repeats, minutes, bursts: burstsAmong(clicks) };
}

/** Acts of one kind by one lead with one piece of content, oldest first. */
function bySubject(acts: readonly SimilarAct[]): Map<string, SimilarAct[]> {
  const groups = new Map<string, SimilarAct[]>();
  for (const act of [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    pushTo(groups, `${act.lead} ${act.act} ${act.content}`, act);
  }
  return groups;
}

function isBefore(one: SimilarAct | undefined, other: SimilarAct): boolean {
  return one !== undefined && one.at < other.at;
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

/** Marks machine clicks in a batch, and keeps repeats from counting: they are only stored under their IDs. */
export function applySimilarActs(
  rows: readonly { messageId: string; weak: boolean; minutes?: number | null; act?: string | null }[],
  { repeats, bursts, minutes }: SimilarActs,
): void {
  for (const row of rows) {
    row.weak ||= bursts.has(row.messageId);
    row.minutes = minutes.get(row.messageId) ?? row.minutes;
    if (repeats.has(row.messageId)) row.act = null;
  }
}

/**
 * Updates stored acts that a batch changes.
 * @returns the leads to rescore.
 */
export async function correctActs(
  tx: TeamTx,
  before: readonly SimilarAct[],
  { bursts, minutes }: SimilarActs,
): Promise<string[]> {
  const weak = before.filter(({ messageId, weak }) => bursts.has(messageId) && !weak);
  if (weak.length > 0) {
    const ids = weak.map(({ messageId }) => messageId);
    await tx.update(events).set({ weak: true }).where(isAnyOf(events.messageId, ids));
  }
  for (const { messageId } of before) {
    const lasted = minutes.get(messageId);
    if (lasted === undefined) continue;
    await tx.update(events).set({ minutes: lasted }).where(eq(events.messageId, messageId));
  }
  return [...new Set(weak.map(({ lead }) => lead))];
}
