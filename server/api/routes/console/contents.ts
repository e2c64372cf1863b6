import { createRoute } from '@hono/zod-openapi';
import {
  consoleContents,
  contentMark,
  contentsQuery,
} from '../../../../utils/contract/console/console-lists';
import { done } from '../../../../utils/contract/console/session';
import { listContents, markContent } from '../../../features/content/contents';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const list = createRoute({
  method: 'get',
  path: '/v1/console/contents',
  summary: 'List content by title, with engagement, reps’ ratings and the last review',
  security: byConsole,
  request: { query: contentsQuery },
  responses: jsonResponse(consoleContents, 'A page of content.'),
});

const markRoute = createRoute({
  method: 'post',
  path: '/v1/console/contents',
  summary: 'Mark content as reviewed, expired or current',
  description: 'Within a minute, expired content is no longer suggested to reps under “Send next”.',
  security: byConsole,
  request: jsonBody(contentMark),
  responses: jsonResponse(done, 'The content was marked.'),
});

/** Lists content and marks it. */
export function mountContents(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    const input = c.req.valid('query');
    return c.json(await store.inTeam(team, (tx) => listContents(tx, input)), 200);
  });
  app.openapi(markRoute, async (c) => {
    const { team } = c.get('console');
    const { id, mark } = c.req.valid('json');
    await store.inTeam(team, (tx) => markContent(tx, id, mark, now()));
    return c.json({ done: true as const }, 200);
  });
}
