import { desc, eq, sql } from 'drizzle-orm';
import type { ListedLead } from '../../../../utils/contract/rep/lead-list';
import { normalizeCompany } from '../../../../utils/identity/company';
import type { TeamTx } from '../../../platform/db/store';
import { leads } from '../../../platform/db/tables/lead-tables';
import { currentDefinition } from '../../scoring/current-definition';
import { ownDomains } from '../../teams/own-domains';
import { compareByScore } from './list';
import { readScored } from './read-scored';
import { toListed } from './to-listed';

const maxListed = 50;

/** A company's leads, highest score first. Names match regardless of legal form, accents and case. */
export async function listAccount(tx: TeamTx, company: string, at: Date): Promise<ListedLead[]> {
  const key = normalizeCompany(company);
  if (!key) return []; // A legal form alone isn't a company.
  const definition = await currentDefinition(tx);
  const scored = await readScored(tx, definition, {
    where: eq(leads.companyKey, key),
    order: [desc(leads.scoreHint), sql`${leads.id}`],
    limit: maxListed,
    at,
    domains: await ownDomains(tx),
  });
  return scored.sort(compareByScore).map((row) => toListed(row, definition));
}
