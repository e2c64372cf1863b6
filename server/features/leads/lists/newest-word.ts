import { type SQL, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';

/** For a query over leads: the newest disposition that stands, of anybody or of one rep; its `id`, `rep`, `body`, and `at`. */
export function newestWord(team: string, rep?: string): SQL {
  const isOfRep = rep ? sql`and f.rep = ${rep}` : sql``;
  return sql`(
    select f.id, f.rep, f.body, least(f.made_at, f.received_at) as at from feedback f
    where f.team = ${team} and f.lead = ${leads.id} and f.kind = 'disposition'
      and not coalesce((f.body->>'withdrawn')::boolean, false) ${isOfRep}
    order by least(f.made_at, f.received_at) desc, f.received_at desc limit 1)`;
}
