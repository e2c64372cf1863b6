import { isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DuplicatesResponse } from '../../../../utils/contract/console/merge';
import { queryRows } from '../../../platform/db/query-rows';
import type { TeamTx } from '../../../platform/db/store';
import { distinctPairs, leads, merges } from '../../../platform/db/tables/lead-tables';

const maxPairs = 50;

const pairRow = z.object({ one: z.uuid(), other: z.uuid(), company: z.string() });

/**
 * Leads with the same name at the same company, probably one person with two addresses. Pairs that someone
 * has split or marked as different people aren't suggested again.
 */
export async function findDuplicates(tx: TeamTx): Promise<DuplicatesResponse['pairs']> {
  const rows = await queryRows(
    tx,
    sql`
      select a.id as one, b.id as other, a.company_key as company
      from leads a join leads b on b.team = a.team and b.name_key = a.name_key and b.company_key = a.company_key and b.id > a.id
      where a.name_key <> '' and a.company_key <> ''
        and not exists (select from ${distinctPairs} d where d.one = a.id and d.other = b.id)
      order by a.name_key, a.id, b.id limit ${maxPairs * 2}`,
    pairRow,
  );
  const splitMerges = await tx
    .select({ kept: merges.kept, merged: merges.gone })
    .from(merges)
    .where(isNotNull(merges.undoneAt));
  const isSplit = (one: string, other: string) =>
    splitMerges.some(({ kept, merged }) => [kept, merged].includes(one) && [kept, merged].includes(other));
  const pairs = rows.filter(({ one, other }) => !isSplit(one, other)).slice(0, maxPairs);
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  if (ids.length === 0) return [];
  const duplicates = await tx
    .select({
      id: leads.id,
      name: leads.name,
      title: leads.title,
      company: leads.company,
      email: leads.email,
    })
    .from(leads)
    .where(
      sql`${leads.id} = any(array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid))`,
    );
  const leadsById = new Map(
    duplicates.map(({ id, name, title, company, email }) => [
      id,
      { id, name, title: title ?? undefined, company: company ?? undefined, email: email ?? undefined },
    ]),
  );
  return pairs.flatMap(({ one, other }) => {
    const [a, b] = [leadsById.get(one), leadsById.get(other)];
    return a && b
      ? [
          {
            one: a,
            other: b,
            reason: `Both are named ${a.name} and work at ${a.company ?? 'the same company'}.`,
          },
        ]
      : [];
  });
}
