import { createRoute } from '@hono/zod-openapi';
import { consoleLeads, leadsQuery } from '../../../../utils/contract/console/console-lists';
import { listConsoleLeads } from '../../../features/leads/lists/console-leads';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'get',
  path: '/v1/console/leads',
  summary: 'List leads, highest score first, with their latest disposition',
  description:
    'Fifty per page, all leads or those that match the search. Pages are ordered by the score at each lead’s last activity; within a page, leads are ordered by their current score.',
  security: byConsole,
  request: { query: leadsQuery },
  responses: jsonResponse(consoleLeads, 'A page of leads.'),
});

/** Lists leads. */
export function mountConsoleLeads(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team } = c.get('console');
    const query = c.req.valid('query');
    return c.json(await store.inTeam(team, (tx) => listConsoleLeads(tx, query, now())), 200);
  });
}
