import { DateTime } from 'luxon';
import { hourInMs } from './day';
import type { BusinessHours } from './team';

/** Adds hours to a moment, counting only business hours if the team has set them. */
export function addHours(at: Date, hours: number, work?: BusinessHours): Date {
  if (!work) return new Date(at.getTime() + hours * hourInMs);
  let left = hours * hourInMs;
  let now = DateTime.fromJSDate(at, { zone: work.timeZone });
  for (;;) {
    const open = openHours(now, work);
    if (open) {
      const begins = now > open.from ? now : open.from;
      const worked = Math.max(0, open.to.toMillis() - begins.toMillis());
      if (worked >= left) return begins.plus(left).toJSDate();
      left -= worked;
    }
    now = now.plus({ days: 1 }).startOf('day');
  }
}

/**
 * When a team works on a day, by local time: a day on which daylight saving starts or ends is an hour shorter or
 * longer. Undefined if it doesn't work that day.
 */
export function openHours(day: DateTime, work: BusinessHours): { from: DateTime; to: DateTime } | undefined {
  if (!work.days.includes(day.weekday)) return undefined;
  return {
    from: day.startOf('day').set({ hour: work.from }),
    to: work.to === 24 ? day.endOf('day') : day.startOf('day').set({ hour: work.to }),
  };
}
