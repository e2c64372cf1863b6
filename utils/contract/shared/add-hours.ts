import { DateTime } from 'luxon';
import type { BusinessHours } from './team';

/** So many hours after a moment; hours of work, where it is known when that is. */
export function addHours(at: Date, hours: number, work?: BusinessHours): Date {
  if (!work) return new Date(at.getTime() + hours * 3_600_000);
  let left = hours * 3_600_000;
  let now = DateTime.fromJSDate(at, { zone: work.timeZone });
  for (;;) {
    // By the wall clock of that day: where a clock is put on or back, the day is an hour shorter or longer.
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
