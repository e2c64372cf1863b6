import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { LeadDefinition } from '../../utils/contract/lead-definition';
import { leadRows, scoreRows } from '../scoring/lead-rows';
import { weekBefore } from '../scoring/score-lead';
import type { Transaction } from '../store/store';
import { leads } from '../store/tables/lead-tables';
import type { ScoredLead } from './list';

/** Reads leads of a team and scores them as they are now. */
export async function readScored(
  tx: Transaction,
  team: string,
  definition: LeadDefinition,
  { where, order, most, at }: { where: SQL | undefined; order: SQL[]; most: number; at: Date },
): Promise<ScoredLead[]> {
  const weekAgo = weekBefore(at).toISOString().slice(0, 10);
  const found = await tx
    .select({ rows: sql`lead_rows(${team}, ${leads.id}, ${definition.version}, ${weekAgo}::date)` })
    .from(leads)
    .where(and(eq(leads.team, team), where))
    .orderBy(...order)
    .limit(most);
  return found.map((row) => {
    const read = leadRows.parse(row.rows);
    return { lead: read.lead, score: scoreRows(read, definition, at) };
  });
}
