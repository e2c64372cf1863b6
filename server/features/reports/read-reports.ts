import type { Reports } from '../../../utils/contract/console/reports';
import type { TeamTx } from '../../platform/db/store';
import { readMentions } from '../outcomes/read-mentions';
import { readOutcomes } from '../outcomes/read-outcomes';
import { currentDefinition } from '../scoring/current-definition';
import { readPicklists } from '../teams/team-settings';
import type { Period } from './period';
import { readElements, readReasons } from './picklist-use';
import { readTimeToAnswer, readTimeToFeedback } from './response-times';
import { judgedLeads, readVerdicts } from './verdict-counts';

/** Shares of fewer leads than this are muted. */
export const minSample = 5;

/** The most rows of a table that the page gets. Its CSV has all of them. */
export const maxShownRows = 50;

/**
 * Reads the reports for leads that reached the threshold or got a disposition in a period.
 *
 * @param maxRows the most rows of each table.
 */
export async function readReports(
  tx: TeamTx,
  period: Period,
  maxRows = maxShownRows,
): Promise<Omit<Reports, 'from' | 'to'>> {
  const { sla } = await readPicklists(tx);
  const definition = await currentDefinition(tx);
  return {
    minSample,
    ...(await readVerdicts(tx, definition, period, maxRows)),
    outcomes: await readOutcomes(tx, judgedLeads(period), period),
    ...(await readMentions(tx, definition, judgedLeads(period), maxRows)),
    reasons: await readReasons(tx, period, maxRows),
    elements: await readElements(tx, period),
    timeToFeedback: await readTimeToFeedback(tx, sla, period),
    timeToAnswer: await readTimeToAnswer(tx, sla, period),
  };
}
