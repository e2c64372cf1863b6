import { createRoute } from '@hono/zod-openapi';
import { desc, eq, sql } from 'drizzle-orm';
import { accountRequest, accountResponse } from '../../../../utils/contract/rep/account';
import { normalizeCompany } from '../../../../utils/identity/company';
import { byTotal } from '../../../features/leads/lists/list';
import { readScored } from '../../../features/leads/lists/read-scored';
import { toListed } from '../../../features/leads/lists/to-listed';
import { currentDefinition } from '../../../features/scoring/current-definition';
import { leads } from '../../../platform/db/tables/lead-tables';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const most = 50;

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

export function mountAccounts(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team } = c.get('rep');
    const key = normalizeCompany(c.req.valid('json').company);
    if (!key) return c.json({ leads: [] }, 200); // A legal form alone isn't a company.
    const scored = await store.inTeam(team, async (tx) =>
      readScored(tx, await currentDefinition(tx), {
        where: eq(leads.companyKey, key),
        order: [desc(leads.scoreHint), sql`${leads.id}`],
        most,
        at: now(),
      }),
    );
    return c.json({ leads: scored.sort(byTotal).map(toListed) }, 200);
  });
}
