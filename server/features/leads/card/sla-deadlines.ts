import type { Lead } from '../../../../utils/contract/rep/lead';
import { addHours } from '../../../../utils/contract/shared/add-hours';
import type { Sla } from '../../../../utils/contract/shared/team';
import { isGivenBack, type Tones } from '../given-back';
import type { HistoryRow } from './card-rows';

/**
 * The two clocks. The rep's runs from the moment the lead came up to the bar until anybody says a
 * word; marketing's from the moment it was given a lead back until it answers or acts.
 *
 * @param history newest first.
 */
export function slaDeadlines(
  history: readonly HistoryRow[],
  lead: { isReady: boolean; readyAt: Date | null },
  { decideWithinHours, answerWithinHours, businessHours }: Sla,
  tones: Tones,
): Lead['deadlines'] {
  const [latest] = history;
  const { isReady, readyAt } = lead;
  const waitsForRep = isReady && readyAt !== null && !(latest && latest.at >= readyAt);
  const isAnswered = latest?.replies.some(({ kind }) => kind === 'answer' || kind === 'acted-on');
  return {
    decideBy: waitsForRep ? addHours(readyAt, decideWithinHours, businessHours).toISOString() : undefined,
    answerBy:
      latest && isGivenBack(tones, latest.body) && !isAnswered
        ? addHours(latest.received_at, answerWithinHours, businessHours).toISOString()
        : undefined,
  };
}
