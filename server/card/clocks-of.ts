import type { Lead } from '../../utils/contract/lead';
import type { Me } from '../../utils/contract/team';
import type { ToldRow } from './card-rows';

const hourInMs = 3_600_000;

/**
 * The two clocks, in plain hours. The rep's runs from the moment the lead came up to the bar until anybody says a
 * word; marketing's from the moment it was given a lead back until it answers or acts.
 *
 * @param history newest first.
 */
export function clocksOf(
  history: readonly ToldRow[],
  lead: { isReady: boolean; readyAt: Date | null },
  within: Me['clocks'],
): Lead['clocks'] {
  const [newest] = history;
  const { isReady, readyAt } = lead;
  const waitsForRep = isReady && readyAt !== null && !(newest && newest.at >= readyAt);
  const isAnswered = newest?.replies.some(({ kind }) => kind === 'answer' || kind === 'acted-on');
  return {
    decideBy: waitsForRep ? hoursAfter(readyAt, within.decideWithinHours) : undefined,
    answerBy:
      newest?.is_given_back && !isAnswered
        ? hoursAfter(newest.received_at, within.answerWithinHours)
        : undefined,
  };
}

function hoursAfter(at: Date, hours: number): string {
  return new Date(at.getTime() + hours * hourInMs).toISOString();
}
