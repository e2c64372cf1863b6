import type { HistoryEntry } from '../../../../utils/contract/rep/history-entry';
import type { HistoryRow } from './card-rows';
import { toHistoryEntry } from './to-history-entry';

/**
 * A card's history. Only the newest entry can snooze the lead: any later feedback ends a snooze.
 *
 * @param history newest first.
 * @param today in the team's time zone.
 */
export function buildHistory(
  history: readonly HistoryRow[],
  { do_not_contact: doNotContact }: { do_not_contact: boolean },
  today: string,
): HistoryEntry[] {
  return history.map((row, index) => {
    const { snoozedUntil } = row.body;
    const isSnoozed = index === 0 && snoozedUntil !== undefined && !doNotContact;
    return {
      ...toHistoryEntry(row),
      snooze: isSnoozed ? { until: snoozedUntil, hasEnded: snoozedUntil <= today } : undefined,
    };
  });
}
