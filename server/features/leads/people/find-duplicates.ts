import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type DuplicatesResponse, possibleDuplicate } from '../../../../utils/contract/console/merge';
import { queryRows } from '../../../platform/db/query-rows';
import type { TeamTx } from '../../../platform/db/store';
import { distinctPairs, leads, merges } from '../../../platform/db/tables/lead-tables';

const maxPairs = 50;

const pairRow = z.object({ one: possibleDuplicate, other: possibleDuplicate });

/**
 * Pairs of leads with the same name at the same company: probably one person with two addresses. Leaves out
 * pairs that someone has marked as different people or split after a merge.
 */
export async function findDuplicates(tx: TeamTx): Promise<DuplicatesResponse['pairs']> {
  const pairs = await queryRows(
    tx,
    sql`
      with separate as materialized (
        select least(resolved_lead, resolved_other) as one, greatest(resolved_lead, resolved_other) as other
        from ${distinctPairs}
        union
        select least(s.kept, s.merged), greatest(s.kept, s.merged) from (
          select resolve_merged_lead(${tx.team}, m.kept) as kept, resolve_merged_lead(${tx.team}, m.merged) as merged
          from ${merges} m where m.undone_at is not null
        ) s
      )
      select ${leadObject('a')} as one, ${leadObject('b')} as other
      from ${leads} a
      join ${leads} b on b.name_key = a.name_key and b.company_key = a.company_key and b.id > a.id
      where a.name_key <> '' and a.company_key <> ''
        and not exists (select from separate s where s.one = a.id and s.other = b.id)
      order by a.name_key, a.id, b.id
      limit ${maxPairs}`,
    pairRow,
  );
  return pairs.map(({ one, other }) => ({
    one,
    other,
    reason: `Both are named ${one.name} and work at ${one.company ?? 'the same company'}.`,
  }));
}

function leadObject(alias: 'a' | 'b') {
  const row = sql.identifier(alias);
  return sql`jsonb_strip_nulls(jsonb_build_object('id', ${row}.id, 'name', ${row}.name, 'title', ${row}.title, 'company', ${row}.company, 'email', ${row}.email))`;
}
