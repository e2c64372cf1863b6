import { eq } from 'drizzle-orm';
import type { LeadDefinition, Traits } from '../../../utils/contract/shared/lead-definition';
import type { TeamTx } from '../../platform/db/store';
import { leads } from '../../platform/db/tables/lead-tables';
import { leadRows, leadTraits, scoreRows, selectLeadRows } from '../scoring/lead-rows';

/** A lead's score at a given time and the traits it is based on; undefined if there is no such lead. */
export async function scoreAt(
  tx: TeamTx,
  lead: string,
  definition: LeadDefinition,
  at: Date,
): Promise<{ total: number; traits: Traits } | undefined> {
  const [result] = await tx
    .select({ rows: selectLeadRows(tx, definition, at) })
    .from(leads)
    .where(eq(leads.id, lead));
  if (!result) return undefined;
  const rows = leadRows.parse(result.rows);
  return { total: scoreRows(rows, definition, at).total, traits: leadTraits(rows.lead) };
}
