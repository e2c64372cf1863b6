import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import { insertMany, isOneOf, orReplace } from '../store/many-rows';
import type { Transaction } from '../store/store';
import { contents } from '../store/tables/lead-tables';
import type { IncomingEvent } from './incoming-event';
import type { Content } from './segment/content-of';

/** What a piece is called, and what it is. */
export type Piece = Pick<typeof contents.$inferSelect, 'title' | 'type'>;

/**
 * Makes the pieces of content that a batch is about, and takes over what it says of them.
 *
 * @param known those of them that stand, by id.
 * @returns the pieces as they stand now.
 */
export async function saveContents(
  tx: Transaction,
  team: string,
  incoming: readonly IncomingEvent[],
  known: ReadonlyMap<string, typeof contents.$inferSelect>,
): Promise<Map<string, Piece>> {
  const named = incoming.flatMap(({ content }) => content ?? []);
  const byId = new Map<string, Omit<Content, 'guessed'> & { team: string }>();
  for (const { guessed, ...content } of named) {
    // What an event does not say, an earlier one may have said.
    const before = byId.get(content.id) ?? known.get(content.id);
    byId.set(content.id, {
      ...content,
      team,
      title: guessed.includes('title') ? (before?.title ?? content.title) : content.title,
      type: guessed.includes('type') ? (before?.type ?? content.type) : content.type,
      url: content.url ?? before?.url ?? null,
      campaign: content.campaign ?? before?.campaign ?? null,
      answers: content.answers ?? before?.answers ?? null,
    });
  }
  const changed = [...byId.values()].filter((piece) => !isSame(piece, known.get(piece.id)));
  const { title, type, url, campaign, answers } = contents;
  await insertMany(
    tx,
    contents,
    changed,
    orReplace([contents.team, contents.id], [title, type, url, campaign, answers]),
  );
  return new Map([...known, ...byId]);
}

function isSame(piece: object, known: object | undefined): boolean {
  return (
    known !== undefined &&
    Object.entries(piece).every(([name, value]) => isDeepStrictEqual(value, Reflect.get(known, name)))
  );
}

/** Pieces of content by id. */
export async function piecesOf(tx: Transaction, team: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, typeof contents.$inferSelect>();
  const found = await tx
    .select()
    .from(contents)
    .where(and(eq(contents.team, team), isOneOf(contents.id, [...new Set(ids)])));
  return new Map(found.map((piece) => [piece.id, piece]));
}
