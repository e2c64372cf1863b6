import { sql } from 'drizzle-orm';
import type { Transaction } from '../../store/store';
import { contents } from '../../store/tables/lead-tables';
import { contentOf } from '../segment/content-of';
import type { Fields } from './row-to-event';

/** Makes or changes a piece of content by a row. @returns in words why it can't. */
export async function saveContentRow(
  tx: Transaction,
  team: string,
  { content_id, title, content_type, url, campaign, answers }: Fields,
): Promise<string | undefined> {
  if (!title) return 'The title is missing.';
  if (url && !/^https?:\/\//i.test(url))
    return `“${url.slice(0, 80)}” is no address. It begins with https://.`;
  const properties = {
    content_id,
    title,
    content_type,
    url,
    content_answers: answers?.split(/[,;|]/).map((answer) => answer.trim()),
  };
  const piece = contentOf(
    { properties, event: undefined, name: undefined, context: { traits: {}, campaign: { name: campaign } } },
    'viewed',
  );
  if (!piece) return 'The row names no content: give an id, an address or a title.';
  const { guessed: _, ...row } = piece;
  await tx
    .insert(contents)
    .values({ ...row, team })
    .onConflictDoUpdate({
      target: [contents.team, contents.id],
      set: {
        title: piece.title,
        type: content_type ? piece.type : undefined,
        url: sql`coalesce(${piece.url}, ${contents.url})`,
        campaign: sql`coalesce(${piece.campaign}, ${contents.campaign})`,
        answers: piece.answers ?? undefined,
      },
    });
  return undefined;
}
