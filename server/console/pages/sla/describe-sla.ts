import { DateTime } from 'luxon';
import { addHours } from '../../../../utils/contract/shared/add-hours';
import type { Sla } from '../../../../utils/contract/shared/team';

/**
 * What the SLA means for a lead handed to sales at 16:00 on Friday of this week, computed like the deadlines on
 * lead cards. If a deadline is a week away or more, days are shown with their dates.
 */
export function describeSla(
  { decideWithinHours, answerWithinHours, businessHours }: Sla,
  now = new Date(),
): string {
  const today = DateTime.fromJSDate(now, { zone: businessHours?.timeZone });
  const friday = today.set({ weekday: 5, hour: 16 }).startOf('hour');
  const due = (hours: number) =>
    DateTime.fromJSDate(addHours(friday.toJSDate(), hours, businessHours), { zone: friday.zone });
  const [decideBy, answerBy] = [due(decideWithinHours), due(answerWithinHours)];
  const isFar = [decideBy, answerBy].some((at) => at.diff(friday).as('days') >= 7);
  const format = (at: DateTime) => {
    const date = at.year === friday.year ? ' d LLL' : ' d LLL yyyy';
    return at.setLocale('en-GB').toFormat(`cccc${isFar ? date : ''} 'at' HH:mm`);
  };
  return `For a lead handed to sales on ${format(friday)}, sales must decide by ${format(decideBy)}. For one sent back at that time, marketing must answer by ${format(answerBy)}.`;
}
