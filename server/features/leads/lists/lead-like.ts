import { type SQL, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';
import { likeText } from './like-text';

/** Leads with what is typed in their name, company or address. */
export function leadLike(typed: string): SQL {
  const like = likeText(typed.trim());
  return sql`(${leads.name} ilike ${like} or ${leads.company} ilike ${like} or ${leads.email} ilike ${like})`;
}
