import { and, sql } from 'drizzle-orm';
import { z } from 'zod';
import { dispositionBody } from '../../../../utils/contract/shared/feedback';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { TeamTx } from '../../../platform/db/store';
import { leads } from '../../../platform/db/tables/lead-tables';
import { dayOf } from '../../scoring/fade';
import { leadRows, scoreRows } from '../../scoring/lead-rows';
import { weekBefore } from '../../scoring/score-lead';
import { isNotStaff, ownDomains } from '../../teams/own-domains';
import type { LeadListQuery, ScoredLead } from './list';

const wokenWord = dispositionBody
  .pick({ stage: true, disposition: true, reasons: true })
  .extend({ at: z.coerce.date().transform((at) => at.toISOString()) })
  .nullable();

/** Reads leads of a team, without the team's own people, with their current scores. */
export async function readScored(
  tx: TeamTx,
  definition: LeadDefinition,
  {
    where,
    endedSnooze,
    order,
    most,
    at,
  }: Pick<LeadListQuery, 'where' | 'endedSnooze' | 'order'> & { most: number; at: Date },
): Promise<ScoredLead[]> {
  const weekAgo = dayOf(weekBefore(at));
  const isLead = isNotStaff(leads.email, await ownDomains(tx));
  const found = await tx
    .select({
      rows: sql`lead_rows(${tx.team}, ${leads.id}, ${definition.version}, ${weekAgo}::date)`,
      woken: endedSnooze ?? sql`null`,
    })
    .from(leads)
    .where(and(isLead, where))
    .orderBy(...order)
    .limit(most);
  return found.map((row) => {
    const read = leadRows.parse(row.rows);
    const disposition = wokenWord.parse(row.woken) ?? undefined;
    return { lead: read.lead, score: scoreRows(read, definition, at), endedSnooze: disposition };
  });
}
