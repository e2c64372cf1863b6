import type { Lead } from '../../../../utils/contract/rep/lead';
import { addHours } from '../../../../utils/contract/shared/add-hours';
import type { Sla } from '../../../../utils/contract/shared/team';
import { returnsLead, type Tones } from '../return-dispositions';
import type { HistoryRow } from './card-rows';

/**
 * The SLA's two deadlines. The rep's runs from when the lead was handed to sales until anyone gives a
 * disposition. Marketing's runs from when it received a returned lead until it answers or acts.
 *
 * @param history newest first.
 */
export function computeDeadlines(
  history: readonly HistoryRow[],
  lead: { isReady: boolean; readyAt: Date | null; handedOverAt: Date | null },
  { decideWithinHours, answerWithinHours, businessHours }: Sla,
  tones: Tones,
): Lead['deadlines'] {
  const [latest] = history;
  const { isReady, readyAt, handedOverAt } = lead;
  const isDecided = readyAt !== null && latest !== undefined && latest.at >= readyAt;
  const isAnswered = latest?.replies.some(({ kind }) => kind === 'answer' || kind === 'acted-on');
  return {
    decideBy:
      isReady && handedOverAt && !isDecided
        ? addHours(handedOverAt, decideWithinHours, businessHours).toISOString()
        : undefined,
    answerBy:
      latest && returnsLead(tones, latest.body) && !isAnswered
        ? addHours(latest.received_at, answerWithinHours, businessHours).toISOString()
        : undefined,
  };
}
