import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { TeamTx } from '../../../platform/db/store';

const result = z.object({ rows: z.tuple([z.object({ lead: z.uuid() })]) });

/** The lead that a lead was merged into, or the lead itself. */
export async function resolveMergedLead(tx: TeamTx, lead: string): Promise<string> {
  const { rows } = result.parse(
    await tx.execute(sql`select resolve_merged_lead(${tx.team}, ${lead}::uuid) as lead`),
  );
  return rows[0].lead;
}
