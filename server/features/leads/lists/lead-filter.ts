import { and, type SQL, sql } from 'drizzle-orm';
import type { LeadOutcome, LeadsFilter } from '../../../../utils/contract/console/console-lists';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import { escapeLike } from '../../../platform/db/escape-like';
import { engagementSums } from '../../../platform/db/tables/engagement-tables';
import { contents, leads } from '../../../platform/db/tables/lead-tables';
import { judgedLeads, outcomeConditions } from '../../reports/outcomes';
import { periodOf } from '../../reports/period';
import { awaitsVerdict } from './due';
import type { ScoredLead } from './list';

/** The condition for a filtered list of leads; undefined if it has no filter. */
export function leadFilter(
  { search, outcome, from, to, content, campaign }: LeadsFilter,
  definition: Pick<LeadDefinition, 'threshold'>,
): SQL | undefined {
  const reported = outcome === 'awaiting' ? undefined : outcome;
  return and(
    search === undefined ? undefined : matchesLead(search),
    outcome === 'awaiting' ? awaitsVerdict(definition) : undefined,
    reported || from || to ? hasOutcome(reported, from, to) : undefined,
    content === undefined ? undefined : engagedWith(sql`s.content = ${content}`),
    campaign === undefined
      ? undefined
      : engagedWith(sql`s.content in (
      select c.id from ${contents} c where c.team = ${leads.team} and c.campaign = ${campaign})`),
  );
}

/** Leaves out leads that have faded below the threshold, if only those that await sales are wanted. */
export function keepFiltered(scored: readonly ScoredLead[], { outcome }: LeadsFilter): ScoredLead[] {
  if (outcome !== 'awaiting') return [...scored];
  return scored.filter(({ score }) => score.total >= score.threshold);
}

/** Leads whose name, company, or email contains the search text. */
export function matchesLead(search: string): SQL {
  const pattern = escapeLike(search.trim());
  return sql`(${leads.name} ilike ${pattern} or ${leads.company} ilike ${pattern} or ${leads.email} ilike ${pattern})`;
}

/** The same leads that the reports count for this outcome and these days. */
function hasOutcome(
  outcome: Exclude<LeadOutcome, 'awaiting'> | undefined,
  from: string | undefined,
  to: string | undefined,
): SQL {
  const condition = outcome ? outcomeConditions[outcome] : sql`true`;
  return sql`${leads.id} in (
    select judged.lead from (${judgedLeads(periodOf(from, to))}) judged where ${condition})`;
}

function engagedWith(condition: SQL): SQL {
  return sql`exists (select from ${engagementSums} s where s.team = ${leads.team} and s.lead = ${leads.id} and ${condition})`;
}
