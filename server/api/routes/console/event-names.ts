import { createRoute } from '@hono/zod-openapi';
import { eventNameRequest, eventNamesResponse } from '../../../../utils/contract/console/event-names';
import { done } from '../../../../utils/contract/console/session';
import { listEventNames, setEventName } from '../../../features/ingest/event-names';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const list = createRoute({
  method: 'get',
  path: '/v1/console/event-names',
  summary: 'List event names without a built-in meaning, with the meaning the team gave them',
  security: byConsole,
  responses: jsonResponse(eventNamesResponse, 'Undecided names first, then by frequency.'),
});

const put = createRoute({
  method: 'put',
  path: '/v1/console/event-names',
  summary: 'Set the meaning of an event name',
  description:
    'Applies to new events and, in the background, to earlier ones. It also overrides a built-in meaning, but only for new events.',
  security: byConsole,
  request: jsonBody(eventNameRequest),
  responses: jsonResponse(done, 'The meaning was saved.'),
});

/** Lists event names and sets their meanings. */
export function mountEventNames(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    return c.json(await store.inTeam(team, listEventNames), 200);
  });
  app.openapi(put, async (c) => {
    const { team, name: by } = c.get('console');
    await store.inTeam(team, (tx) => setEventName(tx, c.req.valid('json'), by, now()));
    return c.json({ done: true as const }, 200);
  });
}
