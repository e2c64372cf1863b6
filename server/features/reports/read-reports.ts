import type { Reports } from '../../../utils/contract/console/reports';
import type { TeamTx } from '../../platform/db/store';
import { currentDefinition } from '../scoring/current-definition';
import { readPicklists } from '../teams/team-settings';
import { readOutcomes } from './outcomes';
import type { Period } from './period';
import { readElements, readReasons } from './picklist-use';
import { readTimeToAnswer, readTimeToFeedback } from './response-times';

/** Shares of fewer leads than this are muted. */
export const minSample = 5;

/** Reads the reports for leads that reached the threshold or got a disposition in a period. */
export async function readReports(tx: TeamTx, period: Period): Promise<Omit<Reports, 'from' | 'to'>> {
  const { sla } = await readPicklists(tx);
  return {
    minSample,
    ...(await readOutcomes(tx, await currentDefinition(tx), period)),
    reasons: await readReasons(tx, period),
    elements: await readElements(tx, period),
    timeToFeedback: await readTimeToFeedback(tx, sla, period),
    timeToAnswer: await readTimeToAnswer(tx, sla, period),
  };
}
