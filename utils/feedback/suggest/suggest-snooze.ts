import { addDays } from '../../contract/shared/day';
import type { DispositionBody } from '../../contract/shared/feedback';
import type { Reason } from '../../contract/shared/team';

/**
 * The day on which a lead usually wakes that is given back for these reasons: all of them have had their time then.
 *
 * @returns undefined where none of them has one.
 */
export function usualSnoozeDay(
  reasons: readonly Reason[],
  chosen: readonly string[],
  today: string,
): string | undefined {
  const days = reasons.flatMap(({ id, snoozeDays }) => (chosen.includes(id) && snoozeDays) || []);
  return days.length > 0 ? addDays(today, Math.max(...days)) : undefined;
}

/** The day to wake once other reasons are chosen: the usual one, unless the rep chose another, or none at all. */
export function snoozeDayFor(
  reasons: readonly Reason[],
  before: Pick<DispositionBody, 'reasons' | 'snoozedUntil'>,
  chosen: readonly string[],
  today: string,
): string | undefined {
  const usual = usualSnoozeDay(reasons, chosen, today);
  const isUsual = before.snoozedUntil === usualSnoozeDay(reasons, before.reasons, today);
  return usual && (isUsual ? usual : before.snoozedUntil);
}
