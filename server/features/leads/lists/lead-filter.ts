import { and, type SQL, sql } from 'drizzle-orm';
import type { LeadsFilter, VerdictFilter } from '../../../../utils/contract/console/console-lists';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import { escapeLike } from '../../../platform/db/escape-like';
import { engagementSums } from '../../../platform/db/tables/engagement-tables';
import { contents, leads } from '../../../platform/db/tables/lead-tables';
import { periodOf } from '../../reports/period';
import { judgedLeads, outcomeConditions, verdictConditions } from '../../reports/verdict-counts';
import { awaitsVerdict } from './due';
import type { ScoredLead } from './list';

/** The condition for a filtered list of leads; undefined if it has no filter. */
export function leadFilter(
  { search, verdict, outcome, from, to, content, campaign }: LeadsFilter,
  definition: Pick<LeadDefinition, 'threshold'>,
): SQL | undefined {
  const reported = verdict === 'awaiting' ? undefined : verdict;
  return and(
    search === undefined ? undefined : matchesLead(search),
    verdict === 'awaiting' ? awaitsVerdict(definition) : undefined,
    reported || outcome || from || to ? isCounted({ verdict: reported, outcome, from, to }) : undefined,
    content === undefined ? undefined : engagedWith(sql`s.content = ${content}`),
    campaign === undefined
      ? undefined
      : engagedWith(sql`s.content in (
      select c.id from ${contents} c where c.team = ${leads.team} and c.campaign = ${campaign})`),
  );
}

/** Leaves out leads that have faded below the threshold, if only those that await sales are wanted. */
export function keepFiltered(scored: readonly ScoredLead[], { verdict }: LeadsFilter): ScoredLead[] {
  if (verdict !== 'awaiting') return [...scored];
  return scored.filter(({ score }) => score.total >= score.threshold);
}

/** Leads whose name, company, or email contains the search text. */
export function matchesLead(search: string): SQL {
  const pattern = escapeLike(search.trim());
  return sql`(${leads.name} ilike ${pattern} or ${leads.company} ilike ${pattern} or ${leads.email} ilike ${pattern})`;
}

/** The same leads that the reports count for a verdict, an outcome and some days. */
function isCounted({
  verdict,
  outcome,
  from,
  to,
}: Pick<LeadsFilter, 'outcome' | 'from' | 'to'> & { verdict?: Exclude<VerdictFilter, 'awaiting'> }): SQL {
  const condition = and(
    verdict ? verdictConditions[verdict] : sql`true`,
    outcome && outcomeConditions[outcome],
  );
  return sql`${leads.id} in (
    select judged.lead from (${judgedLeads(periodOf(from, to))}) judged where ${condition})`;
}

function engagedWith(condition: SQL): SQL {
  return sql`exists (select from ${engagementSums} s where s.team = ${leads.team} and s.lead = ${leads.id} and ${condition})`;
}
