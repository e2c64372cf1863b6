import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { queryRows } from '../../../platform/db/query-rows';
import type { TeamTx } from '../../../platform/db/store';

const result = z.object({ lead: z.uuid() });

/** The lead that a lead was merged into, or the lead itself. */
export async function resolveMergedLead(tx: TeamTx, lead: string): Promise<string> {
  const [row] = await queryRows(
    tx,
    sql`select resolve_merged_lead(${tx.team}, ${lead}::uuid) as lead`,
    result,
  );
  if (!row) throw new Error('The merged lead was not resolved');
  return row.lead;
}
