import { createRoute } from '@hono/zod-openapi';
import { me } from '../../../../utils/contract/shared/team';
import { readCurrentWorth } from '../../../features/scoring/read-current-worth';
import { readMe } from '../../../features/teams/read-me';
import { cachePerTeam } from '../../../platform/cache-per-team';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonResponse } from '../../http/openapi';

/** Reading what scores were worth takes all verdicts of a team, and a few more change little. */
const worthValidForMs = 10 * 60_000;

const route = createRoute({
  method: 'get',
  path: '/v1/me',
  summary: 'Get the token’s rep and the team’s picklists',
  security: byRep,
  responses: jsonResponse(me, 'The team, the rep, picklists, the SLA and the lead definition.'),
});

/** Returns the token's rep and the team's picklists. */
export function mountMe(app: App, { store, now }: AppDeps): void {
  const worthOf = cachePerTeam((team) => store.inTeam(team, readCurrentWorth), {
    now,
    validForMs: worthValidForMs,
  });
  app.openapi(route, async (c) => {
    const caller = c.get('rep');
    const worth = await worthOf(caller.team);
    return c.json(await store.inTeam(caller.team, (tx) => readMe(tx, caller, worth)), 200);
  });
}
