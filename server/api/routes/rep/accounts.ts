import { createRoute } from '@hono/zod-openapi';
import { accountRequest, accountResponse } from '../../../../utils/contract/rep/account';
import { listAccount } from '../../../features/leads/lists/account';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/accounts',
  summary: 'List the leads of one company',
  description:
    'Company names match regardless of legal form, accents and case. Highest score first, at most 50. Nothing is stored.',
  security: byRep,
  request: jsonBody(accountRequest),
  responses: jsonResponse(
    accountResponse,
    'The company’s leads, including those marked do-not-contact, each with its reason.',
  ),
});

/** Lists the leads of one company. */
export function mountAccounts(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team } = c.get('rep');
    const { company } = c.req.valid('json');
    return c.json({ leads: await store.inTeam(team, (tx) => listAccount(tx, company, now())) }, 200);
  });
}
