import { addDays } from '../../contract/shared/day';
import type { DispositionBody } from '../../contract/shared/feedback';
import type { Reason } from '../../contract/shared/team';

/**
 * The usual day for a snooze to end: the latest one among the chosen reasons.
 *
 * @returns undefined if no chosen reason has one.
 */
export function usualSnoozeDay(
  reasons: readonly Reason[],
  chosen: readonly string[],
  today: string,
): string | undefined {
  const days = reasons.flatMap(({ id, snoozeDays }) => (chosen.includes(id) && snoozeDays) || []);
  return days.length > 0 ? addDays(today, Math.max(...days)) : undefined;
}

/** Days that a rep may mean, by name. Weeks start on Monday, months and quarters on their first day. */
export function snoozePresets(today: string): Record<'tomorrow' | 'week' | 'month' | 'quarter', string> {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const firstOf = (months: number) => addDays(Date.UTC(year, months, 1), 0);
  const daysToMonday = (8 - new Date(today).getUTCDay()) % 7 || 7;
  return {
    tomorrow: addDays(today, 1),
    week: addDays(today, daysToMonday),
    month: firstOf(month),
    quarter: firstOf(Math.ceil(month / 3) * 3),
  };
}

/**
 * The snooze day after the chosen reasons change: the new usual day, unless the rep picked another one or
 * removed it.
 */
export function snoozeDayFor(
  reasons: readonly Reason[],
  previous: Pick<DispositionBody, 'reasons' | 'snoozedUntil'>,
  chosen: readonly string[],
  today: string,
): string | undefined {
  const usual = usualSnoozeDay(reasons, chosen, today);
  const isUsual = previous.snoozedUntil === usualSnoozeDay(reasons, previous.reasons, today);
  return usual && (isUsual ? usual : previous.snoozedUntil);
}
