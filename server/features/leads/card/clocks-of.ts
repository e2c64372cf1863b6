import type { Lead } from '../../../../utils/contract/rep/lead';
import { addHours } from '../../../../utils/contract/shared/add-hours';
import type { Clocks } from '../../../../utils/contract/shared/team';
import { isGivenBack, type Tones } from '../given-back';
import type { ToldRow } from './card-rows';

/**
 * The two clocks. The rep's runs from the moment the lead came up to the bar until anybody says a
 * word; marketing's from the moment it was given a lead back until it answers or acts.
 *
 * @param history newest first.
 */
export function clocksOf(
  history: readonly ToldRow[],
  lead: { isReady: boolean; readyAt: Date | null },
  { decideWithinHours, answerWithinHours, businessHours }: Clocks,
  tones: Tones,
): Lead['clocks'] {
  const [newest] = history;
  const { isReady, readyAt } = lead;
  const waitsForRep = isReady && readyAt !== null && !(newest && newest.at >= readyAt);
  const isAnswered = newest?.replies.some(({ kind }) => kind === 'answer' || kind === 'acted-on');
  return {
    decideBy: waitsForRep ? addHours(readyAt, decideWithinHours, businessHours).toISOString() : undefined,
    answerBy:
      newest && isGivenBack(tones, newest.body) && !isAnswered
        ? addHours(newest.received_at, answerWithinHours, businessHours).toISOString()
        : undefined,
  };
}
