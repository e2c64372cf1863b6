import type { HistoryEntry } from '../../../../utils/contract/rep/history-entry';
import type { HistoryRow } from './card-rows';
import { toHistoryEntry } from './to-history-entry';

/**
 * A card's history. Its newest entry may let the lead sleep until a day; what was said after it ends that.
 *
 * @param history newest first.
 * @param today the team's.
 */
export function buildHistory(
  history: readonly HistoryRow[],
  { do_not_contact: isBlocked }: { do_not_contact: boolean },
  today: string,
): HistoryEntry[] {
  return history.map((row, place) => {
    const { snoozedUntil } = row.body;
    const isSnoozed = place === 0 && snoozedUntil !== undefined && !isBlocked; // Who must not be contacted is not woken.
    return {
      ...toHistoryEntry(row),
      snooze: isSnoozed ? { until: snoozedUntil, hasEnded: snoozedUntil <= today } : undefined,
    };
  });
}
