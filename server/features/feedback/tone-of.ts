import { type SQL, sql } from 'drizzle-orm';

/**
 * The tone that the team's picklists give a disposition: good, back or bad; null for an option that no longer
 * exists.
 *
 * @param row a row with `team`, `stage` and `disposition`, as the query calls it.
 */
export function toneOf(row: SQL): SQL {
  return sql`(
    select option->>'tone'
    from team_settings t cross join jsonb_array_elements(t.picklists->'dispositions'->(${row}.stage)) option
    where t.team = ${row}.team and option->>'id' = ${row}.disposition limit 1
  )`;
}
