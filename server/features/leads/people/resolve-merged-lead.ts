import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../../platform/db/store';

const result = z.object({ rows: z.tuple([z.object({ lead: z.uuid() })]) });

/** The lead that a lead was merged into, or the lead itself. */
export async function resolveMergedLead(tx: Transaction, team: string, lead: string): Promise<string> {
  const { rows } = result.parse(
    await tx.execute(sql`select resolve_merged_lead(${team}, ${lead}::uuid) as lead`),
  );
  return rows[0].lead;
}
