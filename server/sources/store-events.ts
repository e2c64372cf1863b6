import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { withoutErased } from '../erasure/without-erased';
import { currentDefinition } from '../scoring/current-definition';
import type { Transaction } from '../store/store';
import { events } from '../store/tables/engagement-tables';
import { contents } from '../store/tables/lead-tables';
import { type Counted, countIn } from './count-in';
import { lockEvents } from './lock-events';
import { type People, resolvePeople } from './resolve-people';
import type { Content } from './segment/content-of';
import type { IncomingEvent } from './segment/read-event';
import { tellWatchers } from './tell-watchers';

/**
 * Takes events in, in one transaction: people found or made, each new event kept and counted once.
 *
 * @returns how many were new, how many had been taken in before by the same messageId, and those of erased people.
 */
export async function storeEvents(
  tx: Transaction,
  team: string,
  incoming: readonly IncomingEvent[],
  now: Date,
): Promise<{ stored: number; repeated: number; erased: IncomingEvent[] }> {
  if (incoming.length === 0) return { stored: 0, repeated: 0, erased: [] };
  // One batch a team at a time: two that name the same new person would both make a lead.
  await lockEvents(tx, team);
  const unrepeated = await withoutRepeats(tx, team, incoming);
  const { kept: fresh, erased } = await withoutErased(tx, team, unrepeated, now);
  const people = await resolvePeople(tx, team, fresh);
  await saveContents(tx, team, fresh);
  const earlier = await joinVisitors(tx, team, people.joined);
  const rows = fresh.map((event, index) => ({
    team,
    messageId: event.messageId,
    lead: people.leadOf[index] ?? null,
    user: event.user ?? null,
    anonymous: event.anonymous ?? null,
    act: event.act ?? null,
    content: event.content?.id ?? null,
    depth: event.depth,
    at: event.at,
    receivedAt: now,
  }));
  if (rows.length > 0) await tx.insert(events).values(rows);
  const pieces = await piecesOf(tx, team, [...rows, ...earlier]);
  const engagements = [...rows, ...earlier].flatMap(({ lead, act, content, depth, at }): Counted[] => {
    if (!lead || !act || !content) return [];
    const { type, title = content } = pieces.get(content) ?? {};
    return [{ lead, title, engagement: { act, content, contentType: type, depth, at } }];
  });
  const definition = await currentDefinition(tx, team);
  await countIn(tx, team, people.leads, engagements, definition, now);
  await tellWatchers(tx, team, people.leads, engagements, definition, now);
  return { stored: fresh.length, repeated: incoming.length - unrepeated.length, erased };
}

async function withoutRepeats(tx: Transaction, team: string, incoming: readonly IncomingEvent[]) {
  const ids = incoming.map(({ messageId }) => messageId);
  const rows = await tx
    .select({ id: events.messageId })
    .from(events)
    .where(and(eq(events.team, team), inArray(events.messageId, ids)));
  const taken = new Set(rows.map(({ id }) => id));
  return incoming.filter(({ messageId }) => {
    const isNew = !taken.has(messageId);
    taken.add(messageId);
    return isNew;
  });
}

async function saveContents(tx: Transaction, team: string, incoming: readonly IncomingEvent[]) {
  const byId = new Map<string, Content & { team: string }>();
  for (const { content } of incoming) {
    if (!content) continue;
    const before = byId.get(content.id);
    byId.set(content.id, {
      ...content,
      team,
      // What an event does not say, another one of the batch may have said.
      url: content.url ?? before?.url ?? null,
      campaign: content.campaign ?? before?.campaign ?? null,
      answers: content.answers ?? before?.answers ?? null,
    });
  }
  if (byId.size === 0) return;
  await tx
    .insert(contents)
    .values([...byId.values()])
    .onConflictDoUpdate({
      target: [contents.team, contents.id],
      set: {
        title: sql`excluded.title`,
        type: sql`excluded.type`,
        url: sql`coalesce(excluded.url, ${contents.url})`,
        campaign: sql`coalesce(excluded.campaign, ${contents.campaign})`,
        answers: sql`coalesce(excluded.answers, ${contents.answers})`,
      },
    });
}

/** What visitors did before they were known is theirs from now on. */
async function joinVisitors(tx: Transaction, team: string, joined: People['joined']) {
  const rows = [];
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

async function piecesOf(tx: Transaction, team: string, rows: readonly { content: string | null }[]) {
  const ids = [...new Set(rows.flatMap(({ content }) => content ?? []))];
  if (ids.length === 0) return new Map<string, typeof contents.$inferSelect>();
  const found = await tx
    .select()
    .from(contents)
    .where(and(eq(contents.team, team), inArray(contents.id, ids)));
  return new Map(found.map((piece) => [piece.id, piece]));
}
