import { createRoute } from '@hono/zod-openapi';
import { searchRequest, searchResponse } from '../../../../utils/contract/rep/search';
import { searchLeads } from '../../../features/leads/lists/search';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/searches',
  summary: 'Search leads by name or company, as the rep types',
  description:
    'Every word must begin a word of the lead’s name or company, in any order, regardless of accents, case and legal form. Best leads first, at most 8, as candidates: without scores, with masked addresses. Nothing is stored.',
  security: byRep,
  request: jsonBody(searchRequest),
  responses: jsonResponse(searchResponse, 'The leads found. Look one up by its ID for its card.'),
});

/** Searches leads by name or company. */
export function mountSearches(app: App, { store }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team } = c.get('rep');
    const { text } = c.req.valid('json');
    return c.json({ leads: await store.inTeam(team, (tx) => searchLeads(tx, text)) }, 200);
  });
}
