import { addDays, dayAt } from '../../../utils/contract/shared/day';
import type { DispositionBody, ItemOf } from '../../../utils/contract/shared/feedback';
import { longestSnoozeDays, teamTimeZone } from '../../../utils/contract/shared/team';
import type { Picklists } from './find-item-issue';

/**
 * Why a lead can't be snoozed until the given day, as a message for the rep; undefined if it can.
 *
 * Days are judged as of when the feedback was written. A day in the past is accepted, because feedback and
 * its changes may wait on a device for longer than the snooze; the snooze then ends at once. An unchanged day
 * is always accepted, and withdrawn feedback snoozes nothing.
 *
 * @param previous the previous revision of the same feedback.
 */
export function findSnoozeIssue(
  { body: { stage, disposition, snoozedUntil, withdrawn }, createdAt }: ItemOf<'disposition'>,
  { dispositions, sla }: Picklists,
  now: Date,
  previous: Partial<DispositionBody> | undefined,
): string | undefined {
  if (snoozedUntil === undefined || withdrawn) return undefined;
  const option = dispositions[stage].find(({ id }) => id === disposition);
  if (option?.tone === 'good')
    return 'You can only snooze a lead that you return or reject. Remove the date.';
  if (snoozedUntil === previous?.snoozedUntil) return undefined;
  const createdOn = dayAt(new Date(Math.min(Date.parse(createdAt), now.getTime())), teamTimeZone(sla));
  if (snoozedUntil > addDays(createdOn, longestSnoozeDays))
    return 'You can snooze a lead for at most two years. Choose an earlier date.';
  return undefined;
}
