import { desc, sql } from 'drizzle-orm';
import type { LeadsFilter } from '../../../utils/contract/console/console-lists';
import type { TeamTx } from '../../platform/db/store';
import { leads } from '../../platform/db/tables/lead-tables';
import { type LatestOutcome, latestOutcomes } from '../outcomes/latest-outcomes';
import { type CsvRow, maxCsvRows, requireFewRows } from '../reports/to-csv';
import { currentDefinition } from '../scoring/current-definition';
import { ownDomains } from '../teams/own-domains';
import { latestDispositions } from './lists/console-leads';
import { isAwaitingVerdict } from './lists/due';
import { keepFiltered, leadFilter } from './lists/lead-filter';
import { compareByScore } from './lists/list';
import { readScored } from './lists/read-scored';

/**
 * The leads of a list as rows of a CSV file, highest score first.
 *
 * @throws ProblemError 422 if there are more than fit one file.
 */
export async function exportLeads(tx: TeamTx, filter: LeadsFilter, at: Date): Promise<CsvRow[]> {
  const definition = await currentDefinition(tx);
  const scored = await readScored(tx, definition, {
    where: leadFilter(filter, definition),
    order: [sql`${leads.scoreHint} desc nulls last`, desc(leads.id)],
    limit: maxCsvRows + 1,
    at,
    domains: await ownDomains(tx),
  });
  requireFewRows(scored);
  const ids = scored.map(({ lead }) => lead.id);
  const latest = await latestDispositions(tx, ids);
  const outcomes = await latestOutcomes(tx, ids);
  const sorted = keepFiltered(scored, filter).sort(compareByScore);
  tx.audit.push({ action: 'leads.exported', details: { rows: sorted.length } });
  return sorted.map((row) => {
    const { lead, score } = row;
    const disposition = latest.get(lead.id);
    return {
      id: lead.id,
      name: lead.name,
      title: lead.title ?? '',
      company: lead.company ?? '',
      email: lead.email ?? '',
      industry: lead.industry ?? '',
      country: lead.country ?? '',
      score: score.total,
      threshold: score.threshold,
      grade: `${score.grade.fit}${score.grade.engagement}`,
      change_in_7_days: score.changeIn7Days,
      do_not_contact: lead.do_not_contact ? 'yes' : 'no',
      unsubscribed: lead.unsubscribed ? 'yes' : 'no',
      stage: lead.stage,
      awaits_sales: isAwaitingVerdict(row) ? 'yes' : 'no',
      disposition: disposition?.disposition ?? '',
      disposition_by: disposition?.by ?? '',
      disposition_at: disposition?.at ?? '',
      ...outcomeCells(outcomes.get(lead.id)),
    };
  });
}

function outcomeCells(outcome: LatestOutcome | undefined): CsvRow {
  return {
    outcome: outcome?.outcome ?? '',
    outcome_at: outcome?.at.toISOString() ?? '',
    amount: outcome?.amount ?? '',
    currency: outcome?.currency ?? '',
    lost_reason: outcome?.reason ?? '',
  };
}
