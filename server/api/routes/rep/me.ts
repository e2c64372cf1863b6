import { createRoute } from '@hono/zod-openapi';
import { me } from '../../../../utils/contract/shared/team';
import { readMe } from '../../../features/teams/read-me';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'get',
  path: '/v1/me',
  summary: 'Get the token’s rep and the team’s picklists',
  security: byRep,
  responses: jsonResponse(me, 'The team, the rep, picklists, the SLA and the lead definition.'),
});

/** Returns the token's rep and the team's picklists. */
export function mountMe(app: App, { store }: AppDeps): void {
  app.openapi(route, async (c) => {
    const caller = c.get('rep');
    return c.json(await store.inTeam(caller.team, (tx) => readMe(tx, caller)), 200);
  });
}
