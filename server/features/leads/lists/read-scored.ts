import { and, sql } from 'drizzle-orm';
import { z } from 'zod';
import { dispositionBody } from '../../../../utils/contract/shared/feedback';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { TeamTx } from '../../../platform/db/store';
import { leads } from '../../../platform/db/tables/lead-tables';
import { leadRows, scoreRows, selectLeadRows } from '../../scoring/lead-rows';
import { isNotStaff } from '../../teams/own-domains';
import { latestDisposition } from './latest-disposition';
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
const latestRow = z
  .object({ ...dispositionBody.pick({ stage: true, disposition: true }).shape, at: z.coerce.date() })
  .nullable();

/** Which leads to read, and how many, with their scores at a given time. */
type ScoredQuery = Pick<LeadListQuery, 'where' | 'verdict' | 'order'> & {
  limit: number;
  at: Date;
  /** The team's own domains. */
  domains: readonly string[];
};

/**
 * How often a list is read on at most. Leads that have faded since they were handed over are left out only once
 * they are scored, and a neglected team can have any number of them.
 */
export const maxReads = 20;

/**
 * Reads on until enough leads belong on the list, or `maxReads` times. Whether one does may depend on its current
 * score, which the database doesn't know: leads that have faded would fill the first page.
 */
export async function readScoredUntil(
  tx: TeamTx,
  definition: LeadDefinition,
  query: ScoredQuery,
  belongs: (scored: ScoredLead) => boolean,
): Promise<ScoredLead[]> {
  const kept: ScoredLead[] = [];
  for (let reads = 0; reads < maxReads && kept.length < query.limit; reads++) {
    const page = await readScored(tx, definition, { ...query, offset: reads * query.limit });
    kept.push(...page.filter(belongs));
    if (page.length < query.limit) break;
  }
  return kept.slice(0, query.limit);
}

/** Reads a team's leads with their current scores, leaving out the team's own people. */
export async function readScored(
  tx: TeamTx,
  definition: LeadDefinition,
  { where, verdict, order, limit, offset = 0, at, domains }: ScoredQuery & { offset?: number },
): Promise<ScoredLead[]> {
  const results = await tx
    .select({
      rows: selectLeadRows(tx, definition, at),
      verdict: verdict ?? sql`null`,
      latest: sql`(
        select jsonb_build_object('stage', w.stage, 'disposition', w.disposition, 'at', w.effective_at)
        from ${latestDisposition()} w)`,
    })
    .from(leads)
    .where(and(isNotStaff(leads.email, domains), where))
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  return results.map((row) => {
    const parsed = leadRows.parse(row.rows);
    return {
      lead: parsed.lead,
      sums: parsed.sums,
      score: scoreRows(parsed, definition, at),
      verdict: verdictRow.parse(row.verdict) ?? undefined,
      latest: latestRow.parse(row.latest) ?? undefined,
    };
  });
}
