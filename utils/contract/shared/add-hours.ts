import { DateTime } from 'luxon';
import { hourInMs } from './day';
import type { BusinessHours } from './team';

/** Adds hours to a moment, counting only business hours if the team has set them. */
export function addHours(at: Date, hours: number, work?: BusinessHours): Date {
  if (!work) return new Date(at.getTime() + hours * hourInMs);
  let left = hours * hourInMs;
  let now = DateTime.fromJSDate(at, { zone: work.timeZone });
  for (;;) {
    // By local time: a day on which daylight saving starts or ends is an hour shorter or longer.
    const opens = now.startOf('day').set({ hour: work.from });
    const closes = work.to === 24 ? now.endOf('day') : now.startOf('day').set({ hour: work.to });
    const begins = now > opens ? now : opens;
    const isWorked = work.days.includes(now.weekday);
    const worked = isWorked ? Math.max(0, closes.toMillis() - begins.toMillis()) : 0;
    if (worked >= left && isWorked) return begins.plus(left).toJSDate();
    left -= worked;
    now = now.plus({ days: 1 }).startOf('day');
  }
}
