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
