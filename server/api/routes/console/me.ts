import { createRoute } from '@hono/zod-openapi';
import { consoleMe } from '../../../../utils/contract/console/session';
import { readConsoleMe } from '../../../features/teams/read-me';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'get',
  path: '/v1/console/me',
  summary: 'Get the signed-in person, the team’s picklists, and what feedback can be filtered by',
  security: byConsole,
  responses: jsonResponse(
    consoleMe,
    'The team, the person and their role, picklists, content and campaigns.',
  ),
});

/** Returns the signed-in person and what the console needs to know about the team. */
export function mountConsoleMe(app: App, { store }: AppDeps): void {
  app.openapi(route, async (c) => {
    const caller = c.get('console');
    return c.json(await store.inTeam(caller.team, (tx) => readConsoleMe(tx, caller)), 200);
  });
}
