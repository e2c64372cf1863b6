import { createRoute } from '@hono/zod-openapi';
import { issuedToken } from '../../../../utils/contract/rep/issued-token';
import { carryOver } from '../../../features/company-sign-in/company-sign-ins';
import { issueRepToken } from '../../../features/teams/tokens';
import { requireBearer } from '../../http/authenticate';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/token-rotations',
  summary: 'Exchange the token for a new one',
  description:
    'The extension does this every day. The old token works until five minutes after the new one is first used, so an answer that gets lost does no harm. The token of a connection code keeps working until the code expires.',
  security: byRep,
  responses: jsonResponse(issuedToken, 'The new token. It is shown only once.'),
});

/** Exchanges a rep's token. */
export function mountTokenRotations(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team, token: replaces, ...rep } = c.get('rep');
    const { token, expiresAt } = await store.inTeam(team, async (tx) => {
      const issued = await issueRepToken(tx, { ...rep, replaces }, now());
      await carryOver(tx, requireBearer(c), issued.token);
      return issued;
    });
    c.header('Cache-Control', 'no-store');
    return c.json({ token, expiresAt: expiresAt.toISOString() }, 200);
  });
}
