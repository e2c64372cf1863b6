import { and, type SQL, sql } from 'drizzle-orm';
import type { LeadOutcome, LeadsFilter } from '../../../../utils/contract/console/console-lists';
import { escapeLike } from '../../../platform/db/escape-like';
import { engagementSums } from '../../../platform/db/tables/engagement-tables';
import { contents, leads } from '../../../platform/db/tables/lead-tables';
import { judgedLeads, outcomeConditions } from '../../reports/outcomes';
import { periodOf } from '../../reports/period';

/** The condition for a filtered list of leads; undefined if it has no filter. */
export function leadFilter({ search, outcome, from, to, content, campaign }: LeadsFilter): SQL | undefined {
  return and(
    search === undefined ? undefined : matchesLead(search),
    outcome || from || to ? hasOutcome(outcome, from, to) : undefined,
    content === undefined ? undefined : engagedWith(sql`s.content = ${content}`),
    campaign === undefined
      ? undefined
      : engagedWith(sql`s.content in (
      select c.id from ${contents} c where c.team = ${leads.team} and c.campaign = ${campaign})`),
  );
}

/** Leads whose name, company, or email contains the search text. */
export function matchesLead(search: string): SQL {
  const pattern = escapeLike(search.trim());
  return sql`(${leads.name} ilike ${pattern} or ${leads.company} ilike ${pattern} or ${leads.email} ilike ${pattern})`;
}

/** The same leads that the reports count for this outcome and these days. */
function hasOutcome(outcome: LeadOutcome | undefined, from: string | undefined, to: string | undefined): SQL {
  const condition = outcome ? outcomeConditions[outcome] : sql`true`;
  return sql`${leads.id} in (
    select judged.lead from (${judgedLeads(periodOf(from, to))}) judged where ${condition})`;
}

function engagedWith(condition: SQL): SQL {
  return sql`exists (select from ${engagementSums} s where s.team = ${leads.team} and s.lead = ${leads.id} and ${condition})`;
}
