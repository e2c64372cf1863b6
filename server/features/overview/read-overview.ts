import type { Overview } from '../../../utils/contract/console/overview';
import type { TeamTx } from '../../platform/db/store';
import { type Period, periodBefore } from '../reports/period';
import { maxShownRows, minSample } from '../reports/read-reports';
import { readTimeToAnswer, readTimeToFeedback } from '../reports/response-times';
import { readContentVerdicts, readFunnel } from '../reports/verdict-counts';
import { currentDefinition } from '../scoring/current-definition';
import { readExpiringKeys } from '../teams/expiring-keys';
import { readPicklists } from '../teams/team-settings';
import { readAccountWeeks } from './account-weeks';
import { readOverdueAnswers, readOverdueContacts, readOverdueVerdicts } from './overdue';
import { readSetup } from './setup';

/** Reads the overview of a period, and what is overdue now. */
export async function readOverview(
  tx: TeamTx,
  period: Period,
  now: Date,
): Promise<Omit<Overview, 'from' | 'to'>> {
  const definition = await currentDefinition(tx);
  const picklists = await readPicklists(tx);
  const { sla } = picklists;
  return {
    minSample,
    funnel: await readFunnel(tx, period),
    funnelBefore: await readFunnel(tx, periodBefore(period)),
    timeToFeedback: await readTimeToFeedback(tx, sla, period),
    timeToAnswer: await readTimeToAnswer(tx, sla, period),
    overdueVerdicts: await readOverdueVerdicts(tx, definition, sla, now),
    overdueContacts: await readOverdueContacts(tx, definition, picklists, now),
    overdueAnswers: await readOverdueAnswers(tx, sla, now),
    accounts: await readAccountWeeks(tx, definition, now),
    contents: await readContentVerdicts(tx, definition, period, maxShownRows),
    expiringKeys: await readExpiringKeys(tx, now),
    setup: await readSetup(tx),
  };
}
