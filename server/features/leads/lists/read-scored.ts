import { and, sql } from 'drizzle-orm';
import { z } from 'zod';
import { dispositionBody } from '../../../../utils/contract/shared/feedback';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { TeamTx } from '../../../platform/db/store';
import { leads } from '../../../platform/db/tables/lead-tables';
import { leadRows, scoreRows, selectLeadRows } from '../../scoring/lead-rows';
import { isNotStaff } from '../../teams/own-domains';
import type { LeadListQuery, ScoredLead } from './list';

const verdictRow = dispositionBody
  .pick({ stage: true, disposition: true, reasons: true })
  .extend({
    at: z.coerce.date().transform((at) => at.toISOString()),
    scoreThen: z
      .int()
      .nullable()
      .transform((score) => score ?? undefined),
    hasSnoozeEnded: z.boolean(),
  })
  .nullable();

/** Reads a team's leads with their current scores, leaving out the team's own people. */
export async function readScored(
  tx: TeamTx,
  definition: LeadDefinition,
  {
    where,
    verdict,
    order,
    limit,
    at,
    domains,
  }: Pick<LeadListQuery, 'where' | 'verdict' | 'order'> & {
    limit: number;
    at: Date;
    /** The team's own domains. */
    domains: readonly string[];
  },
): Promise<ScoredLead[]> {
  const results = await tx
    .select({
      rows: selectLeadRows(tx, definition, at),
      verdict: verdict ?? sql`null`,
    })
    .from(leads)
    .where(and(isNotStaff(leads.email, domains), where))
    .orderBy(...order)
    .limit(limit);
  return results.map((row) => {
    const parsed = leadRows.parse(row.rows);
    return {
      lead: parsed.lead,
      sums: parsed.sums,
      score: scoreRows(parsed, definition, at),
      verdict: verdictRow.parse(row.verdict) ?? undefined,
    };
  });
}
