import { and, desc, or, type SQL, sql } from 'drizzle-orm';
import type { Candidate } from '../../../../utils/contract/rep/lookup';
import { normalizeCompany } from '../../../../utils/identity/company';
import type { TeamTx } from '../../../platform/db/store';
import { leads } from '../../../platform/db/tables/lead-tables';
import { isNotStaff, ownDomains } from '../../teams/own-domains';
import { nameKeyOf } from '../people/lead-name';
import { toCandidate } from '../to-candidate';

const maxFound = 8;
const maxWords = 6;

/**
 * Leads whose name or company has words that begin like each of the typed ones, in any order and spelling; the
 * best leads first. As for possible matches, without scores and with masked addresses.
 */
export async function searchLeads(tx: TeamTx, text: string): Promise<Candidate[]> {
  const words = text.split(/[\s,]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return [];
  const found = await tx
    .select({
      id: leads.id,
      name: leads.name,
      title: leads.title,
      company: leads.company,
      email: leads.email,
    })
    .from(leads)
    .where(and(...words.slice(0, maxWords).map(hasWord), isNotStaff(leads.email, await ownDomains(tx))))
    .orderBy(desc(leads.scoreHint), leads.id)
    .limit(maxFound);
  return found.map(toCandidate);
}

/** The name as written has the particles and titles that its normal form leaves out. */
function hasWord(word: string): SQL | undefined {
  const asWritten = beginsLike(sql`lower(${leads.name})`, word.toLowerCase());
  return or(
    sql`(${leads.nameKey} <> '' and ${asWritten})`, // A lead without a name is called by its address.
    beginsLike(sql`${leads.nameKey}`, nameKeyOf(word)),
    beginsLike(sql`${leads.companyKey}`, normalizeCompany(word)),
  );
}

/** Whether a word of a text begins like the typed one. Nothing begins like an empty one. */
function beginsLike(words: SQL, typed: string): SQL | undefined {
  return typed ? sql`position(${` ${typed}`} in ' ' || ${words}) > 0` : undefined;
}
