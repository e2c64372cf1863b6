import { type SQL, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';
import { escapeLike } from './escape-like';

/** Leads whose name, company, or email contains what was typed. */
export function matchesLead(typed: string): SQL {
  const like = escapeLike(typed.trim());
  return sql`(${leads.name} ilike ${like} or ${leads.company} ilike ${like} or ${leads.email} ilike ${like})`;
}
