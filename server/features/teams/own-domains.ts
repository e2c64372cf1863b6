import { type Column, eq, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import { domainOf } from '../../../utils/identity/email';
import { isFreeMailDomain } from '../../../utils/identity/free-mail';
import type { Transaction } from '../../platform/db/store';
import { reps, teamSettings } from '../../platform/db/tables/team-tables';

/** Tells whether an address, in its normal form, is one of the team's own people. */
export type IsStaff = (email: string | null | undefined) => boolean;

/** The domains of the team itself: those it has named, and those of its reps' addresses unless anybody can have one. */
export async function ownDomains(tx: Transaction, team: string): Promise<string[]> {
  const emails = sql<string[]>`array(select email from ${reps} where team = ${team} and email is not null)`;
  const [settings] = await tx
    .select({ ownDomains: teamSettings.ownDomains, emails })
    .from(teamSettings)
    .where(eq(teamSettings.team, team));
  const ofReps = (settings?.emails ?? []).map(domainOf);
  const all = [...(settings?.ownDomains ?? []), ...ofReps.filter((domain) => !isFreeMailDomain(domain))];
  return [...new Set(all.map((domain) => domain.toLowerCase()))];
}

/** Whether somebody is one of the team's own people, by the domain of their address or a subdomain of it. */
export function isStaffOf(domains: readonly string[]): IsStaff {
  return (email) => {
    if (!email || domains.length === 0) return false;
    const domain = domainOf(email);
    return domains.some((own) => domain === own || domain.endsWith(`.${own}`));
  };
}

/** The same of a column of addresses, as a condition: nobody of these domains, or nobody whose address is known. */
export function isNotStaff(email: Column, domains: readonly string[]): SQL | undefined {
  if (domains.length === 0) return undefined;
  const domain = sql`'.' || split_part(${email}, '@', 2)`;
  const endings = JSON.stringify(domains.map((own) => `.${own}`));
  const isStaff = sql`exists (
    select from jsonb_array_elements_text(${endings}::jsonb) own where right(${domain}, length(own)) = own)`;
  return or(isNull(email), not(isStaff));
}
