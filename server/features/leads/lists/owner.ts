import { type SQL, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';

/** For a query over leads: owned by this rep, by nobody, or by someone who has left. */
export function isOwnOrFree(rep: string): SQL {
  const owner = sql`${leads.owner}`;
  return sql`(${owner} is null or ${owner} = ${rep} or ${hasLeft(owner)})`;
}

/** Whether a rep has left: all their tokens are revoked. */
export function hasLeft(rep: SQL): SQL {
  return sql`not exists (select from tokens t where t.rep = ${rep} and t.revoked_at is null)`;
}
