import { createRoute } from '@hono/zod-openapi';
import { companySignIn, groupRolesRequest } from '../../../../utils/contract/console/company-sign-in';
import { done } from '../../../../utils/contract/console/session';
import { listAccounts, setGroupRoles } from '../../../features/company-sign-in/accounts';
import { readTeamSettings } from '../../../features/teams/team-settings';
import { forAdmins } from '../../http/authenticate';
import type { App, AppDeps } from '../../http/context';
import { jsonBody, jsonResponse } from '../../http/openapi';
import { callbackUrl } from '../sign-in/callback-url';

const read = createRoute({
  ...forAdmins,
  method: 'get',
  path: '/v1/console/company-sign-in',
  summary: 'Get how people sign in with their company account, and who has; admins only',
  responses: jsonResponse(companySignIn, 'The provider, the roles of groups, and accounts.'),
});

const set = createRoute({
  ...forAdmins,
  method: 'put',
  path: '/v1/console/company-sign-in',
  summary: 'Say which groups at the provider have which roles; admins only',
  request: jsonBody(groupRolesRequest),
  responses: jsonResponse(
    done,
    'The roles apply to whoever signs in from now on, and to others within 15 minutes.',
  ),
});

/** The roles of the company's groups. */
export function mountCompanySignIn(app: App, deps: AppDeps): void {
  const { store, config } = deps;
  app.openapi(read, async (c) => {
    const { team } = c.get('console');
    const { groupRoles, accounts } = await store.inTeam(team, async (tx) => ({
      groupRoles: (await readTeamSettings(tx)).groupRoles,
      accounts: await listAccounts(tx),
    }));
    const callback = callbackUrl(c, deps).href;
    const { issuer, groupsClaim = 'groups', domains = [] } = config.oidc ?? {};
    return c.json({ issuer, callback, groupsClaim, domains: [...domains], groupRoles, accounts }, 200);
  });
  app.openapi(set, async (c) => {
    const { team } = c.get('console');
    await store.inTeam(team, (tx) => setGroupRoles(tx, c.req.valid('json').groupRoles));
    return c.json({ done: true as const }, 200);
  });
}
