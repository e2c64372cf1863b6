import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { outcomeKind } from '../../../utils/contract/shared/outcome';
import { isAnyOf } from '../../platform/db/many-rows';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { allOutcomes, endingList } from './outcome-queries';

const row = z.object({
  lead: z.uuid(),
  outcome: outcomeKind,
  at: z.coerce.date(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  reason: z.string().nullable(),
});

export type LatestOutcome = z.infer<typeof row>;

/** The latest ending of each of these leads or, if it has none, its latest outcome. */
export async function latestOutcomes(
  tx: TeamTx,
  leads: readonly string[],
): Promise<Map<string, LatestOutcome>> {
  const rows = await queryRows(
    tx,
    sql`select distinct on (o.lead) o.* from (${allOutcomes}) o
      where ${isAnyOf(sql`o.lead`, leads, 'uuid')}
      order by o.lead, o.outcome in (${endingList}) desc, o.at desc, o.received desc`,
    row,
  );
  return new Map(rows.map((found) => [found.lead, found]));
}
