import { and, count, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { contentMark, contentsQuery } from '../../../utils/contract/console/console-lists';
import { storableText } from '../../../utils/contract/shared/text';
import { escapeLike } from '../../platform/db/escape-like';
import type { TeamTx } from '../../platform/db/store';
import { engagementSums } from '../../platform/db/tables/engagement-tables';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { contents } from '../../platform/db/tables/lead-tables';
import { formatCursor, parseCursor } from '../../platform/page-cursor';
import { ProblemError } from '../../platform/problem-error';
import { isWhole } from '../ingest/known-contents';

const pageSize = 100;
const isUnreviewed = eq(contents.isPublic, true);
const position = z.tuple([storableText, storableText]);

/** A page of content by title, with how leads and reps respond to it. */
export async function listContents(tx: TeamTx, { after, search, only }: z.infer<typeof contentsQuery>) {
  const cursor = after ? parseCursor(after, position) : undefined;
  const countRatings = (rating: string) => sql<number>`(
    select count(*)::integer from ${feedback} f
    where f.team = ${contents}.team and f.kind = 'content' and f.body->>'content' = ${contents}.id
      and f.body->>'rating' = ${rating} and not f.withdrawn
  )`;
  const [counted] = await tx.select({ unreviewed: count() }).from(contents).where(and(isWhole, isUnreviewed));
  const rows = await tx
    .select({
      content: contents,
      leads: sql<number>`(
        select count(distinct s.lead)::integer from ${engagementSums} s
        where s.team = ${contents}.team and s.content = ${contents}.id
      )`,
      helped: countRatings('helped'),
      didNotFit: countRatings('did-not-fit'),
      outOfDate: countRatings('out-of-date'),
    })
    .from(contents)
    .where(
      and(
        isWhole,
        only && isUnreviewed,
        search ? matchesContent(search) : undefined,
        cursor && sql`(${contents.title}, ${contents.id}) > (${cursor[0]}, ${cursor[1]})`,
      ),
    )
    .orderBy(contents.title, contents.id)
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1)?.content : undefined;
  return {
    contents: page.map(({ content, leads, ...ratings }) => ({
      id: content.id,
      type: content.type,
      title: content.title,
      url: content.url ?? undefined,
      campaign: content.campaign ?? undefined,
      leads,
      ratings,
      isPublic: content.isPublic,
      reviewedAt: content.reviewedAt?.toISOString(),
      expiredAt: content.expiredAt?.toISOString(),
    })),
    unreviewed: counted?.unreviewed ?? 0,
    next: last && formatCursor([last.title, last.id]),
  };
}

/**
 * Marks content as reviewed, expired, or current again. Restoring counts as a review.
 * @throws ProblemError 404 if there is no such content.
 */
export async function markContent(
  tx: TeamTx,
  id: string,
  mark: z.infer<typeof contentMark>['mark'],
  at: Date,
): Promise<void> {
  const change = {
    reviewed: { reviewedAt: at, isPublic: false },
    expired: { expiredAt: at },
    current: { expiredAt: null, reviewedAt: at, isPublic: false },
  }[mark];
  const marked = await tx
    .update(contents)
    .set(change)
    .where(eq(contents.id, id))
    .returning({ id: contents.id });
  if (marked.length === 0)
    throw new ProblemError(404, 'no-content', 'This content doesn’t exist. Reload the list and try again.');
  tx.audit.push({ action: 'content.changed', subject: id, details: { mark } });
}

/** Content whose title, URL, type, or campaign contains every word typed. */
function matchesContent(search: string): SQL | undefined {
  const { title, url, type, campaign } = contents;
  const all = sql`concat_ws(' ', ${title}, ${url}, ${type}, ${campaign})`;
  const words = search.split(/\s+/).filter(Boolean);
  return and(...words.map((word) => sql`${all} ilike ${escapeLike(word)}`));
}
