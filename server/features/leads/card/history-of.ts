import type { Told } from '../../../../utils/contract/rep/told';
import type { ToldRow } from './card-rows';
import { toldOf } from './told-of';

/**
 * A card's history. Its newest entry may let the lead sleep until a day; what was said after it ends that.
 *
 * @param history newest first.
 * @param today the team's.
 */
export function historyOf(
  history: readonly ToldRow[],
  { do_not_contact: isBlocked }: { do_not_contact: boolean },
  today: string,
): Told[] {
  return history.map((row, place) => {
    const { wakeAt } = row.body;
    const sleeps = place === 0 && wakeAt !== undefined && !isBlocked; // Who must not be contacted is not woken.
    return { ...toldOf(row), sleep: sleeps ? { until: wakeAt, isOver: wakeAt <= today } : undefined };
  });
}
