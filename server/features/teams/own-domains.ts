import { type Column, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import { domainOf } from '../../../utils/identity/email';
import { isFreeMailDomain } from '../../../utils/identity/free-mail';
import type { TeamTx } from '../../platform/db/store';
import { reps, teamSettings } from '../../platform/db/tables/team-tables';

/** Whether a normalized email address belongs to one of the team's own people. */
export type IsStaff = (email: string | null | undefined) => boolean;

/**
 * The team's own domains: those it has named and those of its reps' addresses, except public email providers.
 */
export async function ownDomains(tx: TeamTx): Promise<string[]> {
  const emails = sql<string[]>`array(select email from ${reps} where email is not null)`;
  const [settings] = await tx.select({ ownDomains: teamSettings.ownDomains, emails }).from(teamSettings);
  const ofReps = (settings?.emails ?? []).map(domainOf);
  const all = [...(settings?.ownDomains ?? []), ...ofReps.filter((domain) => !isFreeMailDomain(domain))];
  return [...new Set(all.map((domain) => domain.toLowerCase()))];
}

/** Recognizes the team's own people by the domain of their address, including subdomains. */
export function isStaffOf(domains: readonly string[]): IsStaff {
  return (email) => {
    if (!email || domains.length === 0) return false;
    const domain = domainOf(email);
    return domains.some((own) => domain === own || domain.endsWith(`.${own}`));
  };
}

/** An SQL condition for the opposite: the address is in none of these domains, or isn't known. */
export function isNotStaff(email: Column, domains: readonly string[]): SQL | undefined {
  if (domains.length === 0) return undefined;
  const domain = sql`'.' || split_part(${email}, '@', 2)`;
  const endings = JSON.stringify(domains.map((own) => `.${own}`));
  const isStaff = sql`exists (
    select from jsonb_array_elements_text(${endings}::jsonb) own where right(${domain}, length(own)) = own)`;
  return or(isNull(email), not(isStaff));
}
