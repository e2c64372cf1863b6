import { type SQL, sql } from 'drizzle-orm';

/**
 * Whether a disposition still awaits marketing: nobody has answered it, acted on it or asked about it since its
 * latest revision.
 *
 * @param row a row of feedback, as the query calls it.
 */
export function needsReply(row: SQL): SQL {
  return sql`(${row}.kind = 'disposition' and not ${row}.withdrawn and not exists (
    select from replies p where p.team = ${row}.team and p.feedback = ${row}.id and p.at >= ${row}.received_at
      and p.kind in ('answer', 'acted-on')))`;
}
