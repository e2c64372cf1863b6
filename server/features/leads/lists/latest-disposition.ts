import { type SQL, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';

/** For a query over leads: the row of the lead's latest active disposition, by anyone or by one rep. */
export function latestDisposition(rep?: string): SQL {
  const isByRep = rep ? sql`and f.rep = ${rep}` : sql``;
  return sql`(
    select f.id, f.rep, f.body, f.stage, f.disposition, f.snoozed_until, f.score_then, f.effective_at from feedback f
    where f.lead = ${leads.id} and f.kind = 'disposition' and not f.withdrawn ${isByRep}
    order by f.effective_at desc, f.received_at desc limit 1)`;
}
