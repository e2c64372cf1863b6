import { DateTime } from 'luxon';
import { addHours } from '../../../../utils/contract/shared/add-hours';
import type { Sla } from '../../../../utils/contract/shared/team';

/**
 * What the SLA means for a lead passed to sales on this week's Friday at 16:00, computed like the deadlines
 * on lead cards. If a deadline is a week away or more, days are shown with their dates.
 */
export function formatExample(
  { decideWithinHours, answerWithinHours, businessHours }: Sla,
  now = new Date(),
): string {
  const today = DateTime.fromJSDate(now, { zone: businessHours?.timeZone });
  const friday = today.set({ weekday: 5, hour: 16 }).startOf('hour');
  const due = (hours: number) =>
    DateTime.fromJSDate(addHours(friday.toJSDate(), hours, businessHours), { zone: friday.zone });
  const [decided, answered] = [due(decideWithinHours), due(answerWithinHours)];
  const isFar = [decided, answered].some((at) => at.diff(friday).as('days') >= 7);
  const format = (at: DateTime) => {
    const date = at.year === friday.year ? ' d LLL' : ' d LLL yyyy';
    return at.setLocale('en-GB').toFormat(`cccc${isFar ? date : ''} 'at' HH:mm`);
  };
  return `A lead passed to sales on ${format(friday)} must be decided by ${format(decided)}. A lead sent back at that time must be answered by ${format(answered)}.`;
}
