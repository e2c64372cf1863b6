import { createRoute } from '@hono/zod-openapi';
import { invitation } from '../../../../utils/contract/rep/invitation';
import { readInvitation } from '../../../features/teams/read-invitation';
import { inspectRepToken } from '../../http/authenticate';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'get',
  path: '/v1/invitation',
  summary: 'Get what a connection code is for, without using it',
  description: 'The join page asks this. It doesn’t count as a use of the token.',
  security: byRep,
  responses: jsonResponse(invitation, 'The team, the rep, and whether a browser has connected.'),
});

/** Tells the join page whom a code is for. It authenticates by itself, because it isn't a use of the token. */
export function mountInvitation(app: App, deps: AppDeps): void {
  app.openapi(route, async (c) => {
    const { caller, isUsed } = await inspectRepToken(deps, c);
    const invited = await deps.store.inTeam(caller.team, (tx) => readInvitation(tx, caller));
    c.header('Cache-Control', 'no-store');
    return c.json({ ...invited, isConnected: isUsed, installUrl: deps.config.installUrl }, 200);
  });
}
