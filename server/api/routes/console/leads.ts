import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { consoleLeads, leadsFilter, leadsQuery } from '../../../../utils/contract/console/console-lists';
import { leadDetail } from '../../../../utils/contract/console/lead-detail';
import { utcDayOf } from '../../../../utils/contract/shared/day';
import { exportLeads } from '../../../features/leads/export-leads';
import { listConsoleLeads } from '../../../features/leads/lists/console-leads';
import { readLeadDetail } from '../../../features/leads/read-lead-detail';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { csvResponse } from '../../http/csv-response';
import { byConsole, csvFile, jsonResponse } from '../../http/openapi';

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

const csvRoute = createRoute({
  method: 'get',
  path: '/v1/console/leads.csv',
  summary: 'Download the leads that match the filters as CSV that is safe to open in a spreadsheet',
  description: 'At most 10,000 leads, highest score first.',
  security: byConsole,
  request: { query: leadsFilter },
  responses: csvFile,
});

const detailRoute = createRoute({
  method: 'get',
  path: '/v1/console/leads/{id}',
  summary: 'Get a lead: its score, engagement, what is known about it, and all feedback on it',
  security: byConsole,
  request: { params: z.object({ id: z.uuid() }) },
  responses: jsonResponse(leadDetail, 'The lead.'),
});

/** Lists leads, also as CSV, and returns one of them. */
export function mountConsoleLeads(app: App, { store, now }: AppDeps): void {
  app.openapi(detailRoute, async (c) => {
    const { team } = c.get('console');
    const { id } = c.req.valid('param');
    const lead = await store.inTeam(team, (tx) => readLeadDetail(tx, id, now()));
    if (!lead)
      throw new ProblemError(404, 'no-lead', 'There is no such lead. It may have been merged or erased.');
    return c.json(lead, 200);
  });

  app.openapi(csvRoute, async (c) => {
    const { team } = c.get('console');
    const at = now();
    const rows = await store.inTeam(team, (tx) => exportLeads(tx, c.req.valid('query'), at));
    return csvResponse(c, `passback-leads-${utcDayOf(at)}.csv`, rows);
  });

  app.openapi(route, async (c) => {
    const { team } = c.get('console');
    const query = c.req.valid('query');
    return c.json(await store.inTeam(team, (tx) => listConsoleLeads(tx, query, now())), 200);
  });
}
