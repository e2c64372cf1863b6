import { createRoute } from '@hono/zod-openapi';
import { sla } from '../../../../utils/contract/shared/team';
import { readPicklists, setSla } from '../../../features/teams/team-settings';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const read = createRoute({
  method: 'get',
  path: '/v1/console/sla',
  summary: 'Get the SLA: how soon reps decide and marketing answers, and the team’s business hours',
  security: byConsole,
  responses: jsonResponse(sla, 'Times are in clock hours if no business hours are set.'),
});

const set = createRoute({
  method: 'put',
  path: '/v1/console/sla',
  summary: 'Set the SLA: how soon reps decide and marketing answers, and the team’s business hours',
  security: byConsole,
  request: jsonBody(sla),
  responses: jsonResponse(sla, 'The new SLA. It also applies to open items.'),
});

/** Returns and sets the SLA. */
export function mountSla(app: App, { store }: AppDeps): void {
  app.openapi(read, async (c) => {
    const { team } = c.get('console');
    const picklists = await store.inTeam(team, (tx) => readPicklists(tx));
    return c.json(sla.parse(picklists.sla), 200);
  });
  app.openapi(set, async (c) => {
    const { team } = c.get('console');
    const input = c.req.valid('json');
    await store.inTeam(team, (tx) => setSla(tx, input));
    return c.json(input, 200);
  });
}
