import { createRoute } from '@hono/zod-openapi';
import { and, count, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  consoleContents,
  contentMark,
  contentsQuery,
} from '../../../../utils/contract/console/console-lists';
import { done } from '../../../../utils/contract/console/session';
import { storableText } from '../../../../utils/contract/shared/text';
import { isWhole } from '../../../features/ingest/known-contents';
import { matchesContent } from '../../../features/leads/lists/matches-content';
import { formatCursor, parseCursor } from '../../../features/leads/lists/page-cursor';
import type { TeamTx } from '../../../platform/db/store';
import { sums } from '../../../platform/db/tables/engagement-tables';
import { feedback } from '../../../platform/db/tables/feedback-tables';
import { contents } from '../../../platform/db/tables/lead-tables';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const pageSize = 100;
const isUnreviewed = eq(contents.isPublic, true);
const place = z.tuple([storableText, storableText]);

const list = createRoute({
  method: 'get',
  path: '/v1/console/contents',
  summary: 'List content by title, with engagement, reps’ ratings and the last review',
  security: byConsole,
  request: { query: contentsQuery },
  responses: jsonResponse(consoleContents, 'A page of content.'),
});

const mark = createRoute({
  method: 'post',
  path: '/v1/console/contents',
  summary: 'Mark content as reviewed, expired or current',
  description: 'Within a minute, expired content is no longer suggested to reps under “Send next”.',
  security: byConsole,
  request: jsonBody(contentMark),
  responses: jsonResponse(done, 'The content was marked.'),
});

export function mountContents(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    const input = c.req.valid('query');
    return c.json(await store.inTeam(team, (tx) => readContents(tx, input)), 200);
  });
  app.openapi(mark, async (c) => {
    const { team } = c.get('console');
    const { id, mark } = c.req.valid('json');
    const at = now();
    const change = {
      reviewed: { reviewedAt: at, isPublic: false },
      expired: { expiredAt: at },
      current: { expiredAt: null, reviewedAt: at, isPublic: false }, // Restoring counts as a review.
    }[mark];
    const marked = await store.inTeam(team, (tx) =>
      tx.update(contents).set(change).where(eq(contents.id, id)).returning({ id: contents.id }),
    );
    if (marked.length > 0) return c.json({ done: true as const }, 200);
    throw new ProblemError(404, 'no-content', 'This content doesn’t exist. Reload the list and try again.');
  });
}

async function readContents(tx: TeamTx, { after, search, only }: z.infer<typeof contentsQuery>) {
  const from = after ? parseCursor(after, place) : undefined;
  const rated = (rating: string) => sql<number>`(
    select count(*)::integer from ${feedback} f
    where f.team = ${contents}.team and f.kind = 'content' and f.body->>'content' = ${contents}.id
      and f.body->>'rating' = ${rating} and not f.withdrawn
  )`;
  const [counted] = await tx.select({ unreviewed: count() }).from(contents).where(and(isWhole, isUnreviewed));
  const rows = await tx
    .select({
      piece: contents,
      leads: sql<number>`(
        select count(distinct s.lead)::integer from ${sums} s
        where s.team = ${contents}.team and s.content = ${contents}.id
      )`,
      helped: rated('helped'),
      didNotFit: rated('did-not-fit'),
      outOfDate: rated('out-of-date'),
    })
    .from(contents)
    .where(
      and(
        isWhole,
        only && isUnreviewed,
        search ? matchesContent(search) : undefined,
        from && sql`(${contents.title}, ${contents.id}) > (${from[0]}, ${from[1]})`,
      ),
    )
    .orderBy(contents.title, contents.id)
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1)?.piece : undefined;
  return {
    contents: page.map(({ piece: content, leads, ...ratings }) => ({
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
