import { DateTime } from 'luxon';
import { addHours } from '../../../../utils/contract/shared/add-hours';
import type { Sla } from '../../../../utils/contract/shared/team';

/**
 * What the SLA means for a lead handed to sales at 16:00 on Friday of this week, computed like the deadlines on
 * lead cards. If a deadline is a week away or more, days are shown with their dates.
 */
export function describeSla(
  { decideWithinHours, contactWithinHours, answerWithinHours, businessHours }: Sla,
  now = new Date(),
): string {
  const today = DateTime.fromJSDate(now, { zone: businessHours?.timeZone });
  const friday = today.set({ weekday: 5, hour: 16 }).startOf('hour');
  const dueAfter = (from: DateTime, hours: number) =>
    DateTime.fromJSDate(addHours(from.toJSDate(), hours, businessHours), { zone: friday.zone });
  const decideBy = dueAfter(friday, decideWithinHours);
  const contactBy = dueAfter(decideBy, contactWithinHours);
  const answerBy = dueAfter(friday, answerWithinHours);
  const isFar = [decideBy, contactBy, answerBy].some((at) => at.diff(friday).as('days') >= 7);
  const format = (at: DateTime) => {
    const date = at.year === friday.year ? ' d LLL' : ' d LLL yyyy';
    return at.setLocale('en-GB').toFormat(`cccc${isFar ? date : ''} 'at' HH:mm`);
  };
  return `A lead handed to sales on ${format(friday)} needs a verdict by ${format(decideBy)}. Accepted then, it needs a first contact by ${format(contactBy)}. Sent back on Friday, it needs marketing’s answer by ${format(answerBy)}.`;
}
