import { isDeepStrictEqual } from 'node:util';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { erasuresOf, forgetErasures, withoutErased } from '../erasure/without-erased';
import type { SourceCaller } from '../http/context';
import { mergeLeads } from '../people/merge-leads';
import { countedDefinitions } from '../scoring/counted-definitions';
import { saveCounted } from '../scoring/lead-states';
import { replayLead } from '../scoring/replay-lead';
import { insertMany } from '../store/many-rows';
import type { Transaction } from '../store/store';
import { events } from '../store/tables/engagement-tables';
import { identities } from '../store/tables/lead-tables';
import { sources } from '../store/tables/source-tables';
import { together } from '../store/together';
import { type Piece, piecesOf, saveContents } from './contents-of-batch';
import { type Counted, countIn } from './count-in';
import type { IncomingEvent } from './incoming-event';
import { knownIdentities } from './known-people';
import { lockEvents } from './lock-events';
import { type People, resolvePeople } from './resolve-people';
import { saveLeads } from './save-leads';
import { tellWatchers } from './tell-watchers';
import { takenBefore, withoutRepeats } from './without-repeats';

/** What became of events that were taken in. */
export interface Stored {
  stored: number;
  /** Had been taken in before, by the same messageId. */
  repeated: number;
  /** Another event has their messageId: they were left out. */
  clashing: IncomingEvent[];
  /** They are about people who were erased: they were left out. */
  erased: IncomingEvent[];
}

/** Takes events in, in one transaction: people found or made, each new event kept and counted once. */
export async function storeEvents(
  tx: Transaction,
  { team, source, isPublic }: SourceCaller,
  incoming: readonly IncomingEvent[],
  now: Date,
): Promise<Stored> {
  if (incoming.length === 0) return { stored: 0, repeated: 0, clashing: [], erased: [] };
  // One batch a team at a time: two that name the same new person would both make a lead.
  await lockEvents(tx, team);
  const [taken, erasures, known, stand, definitions] = await together([
    takenBefore(tx, team, incoming),
    erasuresOf(tx, team, incoming),
    knownIdentities(tx, team, incoming),
    piecesOf(
      tx,
      team,
      incoming.flatMap(({ content, contentId }) => content?.id ?? contentId ?? []),
    ),
    countedDefinitions(tx, team),
  ]);
  const { fresh: unrepeated, clashing } = withoutRepeats(incoming, taken);
  const heard = withoutErased(unrepeated, erasures, now);
  await forgetErasures(tx, team, heard);
  const { kept: fresh, erased } = heard;
  const [people, named] = await together([
    resolvePeople(tx, team, fresh, known, { isPublic }),
    saveContents(tx, team, fresh, stand),
  ]);
  const rows = fresh.map((event, index) => ({
    team,
    messageId: event.messageId,
    digest: event.digest,
    lead: people.owners[index]?.lead ?? null,
    origin: people.owners[index]?.origin ?? null,
    user: event.user ?? null,
    anonymous: event.anonymous ?? null,
    act: event.act ?? null,
    content: event.content?.id ?? event.contentId ?? null,
    depth: event.depth,
    weak: event.weak,
    source,
    at: event.at,
    receivedAt: now,
  }));
  const insert = () => insertMany(tx, events, rows);
  const isJoined = people.joined.user.size + people.joined.anonymous.size > 0;
  if (isJoined) await insert(); // What was done before somebody became known may stand in this very batch.
  const earlier = isJoined ? await joinVisitors(tx, team, people.joined, isPublic) : [];
  const unnamed = earlier.flatMap(({ content }) => (content && !named.has(content) ? content : []));
  const pieces = new Map<string, Piece>([...named, ...(await piecesOf(tx, team, unnamed))]);
  const engagements = [...rows, ...earlier].flatMap(({ lead, act, content, depth, weak, at }): Counted[] => {
    if (!lead || !act || !content) return [];
    const { type, title = content } = pieces.get(content) ?? {};
    return [{ lead, title, engagement: { act, content, contentType: type, depth, weak, at } }];
  });
  const count = async () => {
    const counted = await together(
      definitions.map((each) => countIn(tx, team, people.leads, engagements, each, now)),
    );
    const changed = [...people.leads.values()].filter(
      (row) => !isDeepStrictEqual(row, people.stored.get(row.id)),
    );
    await together([...counted.map((rows) => saveCounted(tx, rows)), saveLeads(tx, changed, people.named)]);
  };
  const current = definitions.find(({ isCurrent }) => isCurrent);
  await together([
    count(), // It asks first what stands, and counts while the rows go in.
    ...(isJoined ? [] : [insert()]),
    ...(current ? [tellWatchers(tx, team, people.leads, engagements, current.definition, now)] : []),
  ]);
  await overrule(tx, team, people.overruled, now);
  const by = people.same.length > 0 ? await nameOf(tx, team, source) : '';
  for (const pair of people.same) await mergeLeads(tx, team, { ...pair, by }, now);
  return {
    stored: fresh.length,
    repeated: incoming.length - unrepeated.length - clashing.length,
    clashing,
    erased,
  };
}

/** What a browser's key had said of a user is a server's to decide, with all that the user did. */
async function overrule(
  tx: Transaction,
  team: string,
  overruled: People['overruled'],
  now: Date,
): Promise<void> {
  for (const { user, from, to } of overruled) {
    await tx
      .update(identities)
      .set({ lead: to, isPublic: false, origin: null })
      .where(and(eq(identities.team, team), eq(identities.kind, 'user'), eq(identities.value, user)));
    await tx
      .update(events)
      .set({ lead: to, origin: null })
      .where(and(eq(events.team, team), eq(events.user, user), eq(events.lead, from)));
    for (const lead of [from, to]) await replayLead(tx, team, lead, now);
  }
}

async function nameOf(tx: Transaction, team: string, source: string): Promise<string> {
  const [row] = await tx
    .select({ name: sources.name })
    .from(sources)
    .where(and(eq(sources.team, team), eq(sources.id, source)));
  return row?.name ?? 'A source';
}

/** What visitors did before they were known is theirs from now on, on whatever browsers they did it. */
async function joinVisitors(tx: Transaction, team: string, joined: People['joined'], isPublic: boolean) {
  const rows = [];
  for (const [user, lead] of joined.user) {
    const seenWith = await tx
      .selectDistinct({ value: events.anonymous })
      .from(events)
      .where(
        and(eq(events.team, team), eq(events.user, user), isNull(events.lead), isNotNull(events.anonymous)),
      );
    const visitors = seenWith.flatMap(({ value }) =>
      value ? [{ team, kind: 'anonymous' as const, value, lead, isPublic }] : [],
    );
    if (visitors.length === 0) continue;
    const linked = await tx.insert(identities).values(visitors).onConflictDoNothing().returning();
    for (const { value } of linked) joined.anonymous.set(value, lead);
  }
  const found = [
    ...[...joined.user].map(([user, lead]) => ({ lead, by: eq(events.user, user) })),
    ...[...joined.anonymous].map(([anonymous, lead]) => ({ lead, by: eq(events.anonymous, anonymous) })),
  ];
  for (const { lead, by } of found) {
    const moved = await tx
      .update(events)
      .set({ lead })
      .where(and(eq(events.team, team), by, isNull(events.lead)))
      .returning();
    rows.push(...moved);
  }
  return rows;
}
