import { createRoute } from '@hono/zod-openapi';
import { aliasRequest, aliasResponse } from '../../../../utils/contract/rep/alias';
import { confirmAlias, removeAlias } from '../../../features/leads/people/aliases';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/aliases',
  summary: 'Confirm for the whole team that a prospect is this lead, or undo it',
  description:
    'From now on, the exact keys find this lead, until any rep undoes it. Keys that come from marketing’s data don’t change. If the name differs from the lead’s, it is confirmed, too.',
  security: byRep,
  request: jsonBody(aliasRequest),
  responses: jsonResponse(aliasResponse, 'How many keys and names this call confirmed or removed.'),
});

/** Confirms for the team that a prospect is a lead, and undoes it. */
export function mountAliases(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const caller = c.get('rep');
    const { undo, ...alias } = c.req.valid('json');
    const change = undo ? removeAlias : confirmAlias;
    const aliases = await store.inTeam(caller.team, (tx) => change(tx, caller, alias, now()));
    return c.json({ aliases }, 200);
  });
}
