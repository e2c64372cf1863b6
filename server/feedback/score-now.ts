import { and, eq, sql } from 'drizzle-orm';
import type { LeadDefinition } from '../../utils/contract/lead-definition';
import { leadRows, scoreRows } from '../scoring/lead-rows';
import { weekBefore } from '../scoring/score-lead';
import type { Transaction } from '../store/store';
import { leads } from '../store/tables/lead-tables';

/** The whole score of a lead at a moment; null where there is no such lead. */
export async function scoreNow(
  tx: Transaction,
  team: string,
  lead: string,
  definition: LeadDefinition,
  at: Date,
): Promise<number | null> {
  const weekAgo = weekBefore(at).toISOString().slice(0, 10);
  const [row] = await tx
    .select({ rows: sql`lead_rows(${team}, ${leads.id}, ${definition.version}, ${weekAgo}::date)` })
    .from(leads)
    .where(and(eq(leads.team, team), eq(leads.id, lead)));
  return row ? scoreRows(leadRows.parse(row.rows), definition, at).total : null;
}
