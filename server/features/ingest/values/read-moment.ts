import { DateTime, FixedOffsetZone } from 'luxon';
import type { DateOrder } from '../../../../utils/contract/ingest/date-order';
import { isEmptyValue, isSpreadsheetError } from './is-empty-value';
import type { WrittenDate } from './moment-date';
import { momentIssues, notAMoment } from './moment-issues';
import { quoted, type ValueRead } from './value-read';
import { type WrittenMoment, writtenMoment } from './written-moment';

export interface MomentReading {
  /**
   * What comes first in 03/11/2026. If unset, such a date is an issue unless only one order is a valid date.
   */
  order?: DateOrder | undefined;
  /** The IANA time zone for values without one. */
  zone: string;
  now: Date;
}

const earliest = Date.UTC(2000, 0);
const futureAllowed = 10 * 60_000;
/** The time zones furthest ahead and furthest behind are 26 hours apart. */
const furthestZone = 26 * 3_600_000;

/**
 * Reads when something happened: ISO 8601, RFC 2822, numeric dates with a declared order, month names in
 * seven languages, 12-hour times, `Uhr`, Unix seconds to nanoseconds; in its own zone or in `zone`.
 *
 * - A date without a time is noon of that day in its zone. Before noon today, it is the start of the day.
 * - A local time that occurs twice (DST) is the earlier one. One that is skipped moves forward by the gap.
 * - The result is never on another day than written. A date that doesn't exist, is ambiguous, is before 2000,
 *   or is more than ten minutes after `now` is an issue.
 */
export function readMoment(raw: unknown, { order, zone, now }: MomentReading): ValueRead<Date> {
  if (isEmptyValue(raw) && !isSpreadsheetError(raw)) return { nothing: true };
  const issue = (why: string) => ({ issue: `${quoted(raw instanceof Date ? String(raw) : raw)} ${why}` });
  const written = writtenMoment(raw);
  if ('not' in written) return issue(notAMoment[written.not]);
  if ('unix' in written) return inRange(new Date(written.unix), now, issue, momentIssues.future);
  const own = written.zone;
  if (own && 'unclear' in own) {
    return issue(
      own.unclear === 'ambiguous' ? momentIssues.ambiguousZone(own.name) : momentIssues.unknownZone(own.name),
    );
  }
  const day = dayOf(written.date, order);
  if (typeof day === 'string') return issue(day);
  const { weekday } = written;
  if (weekday !== undefined && weekday !== DateTime.utc(day.year, day.month, day.day).weekday) {
    return issue(momentIssues.weekday);
  }
  const at = instantOf(day, written.time, own?.zone ?? zone, now);
  if (typeof at === 'string') return issue(at);
  const ahead = at.getTime() - now.getTime();
  const swapped = swappedOf(written.date, order);
  const isSwapped =
    order && swapped && Date.UTC(swapped.year, swapped.month - 1, swapped.day) <= now.getTime();
  const isZone = !own && written.time && ahead <= furthestZone;
  if (isZone) return inRange(at, now, issue, momentIssues.futureZone(zone));
  return inRange(at, now, issue, isSwapped ? momentIssues.futureOrder(order) : momentIssues.future);
}

/** Whether a value includes its zone, as a timestamp, an offset, or a name does. A Unix time needs none. */
export function hasZone(raw: unknown): boolean {
  const written = writtenMoment(raw);
  return 'unix' in written || ('zone' in written && written.zone !== undefined && 'zone' in written.zone);
}

function inRange(
  at: Date,
  now: Date,
  issue: (why: string) => { issue: string },
  future: string,
): ValueRead<Date> {
  if (Number.isNaN(at.getTime())) return issue(notAMoment.words);
  if (at.getTime() < earliest) return issue(momentIssues.tooEarly);
  return at.getTime() > now.getTime() + futureAllowed ? issue(future) : { value: at };
}

interface Day {
  year: number;
  month: number;
  day: number;
}

/** The day, or why it is unclear. */
function dayOf(date: WrittenDate, order: DateOrder | undefined): Day | string {
  if (!('first' in date)) return exists(date) ? date : whyNot(date);
  const byOrder = { 'day-first': inOrder(date, 'day-first'), 'month-first': inOrder(date, 'month-first') };
  if (order) {
    if (exists(byOrder[order])) return byOrder[order];
    const other = byOrder[order === 'day-first' ? 'month-first' : 'day-first'];
    return exists(other) ? momentIssues.otherOrder(order) : whyNot(byOrder[order]);
  }
  const readings = Object.values(byOrder).filter(exists);
  // 24/11/26 could also begin with the year.
  const yearFirst = { year: 2000 + date.first, month: date.second, day: date.year };
  if (date.isShort && readings.length > 0 && exists(yearFirst)) return momentIssues.shortYear;
  const [only, second] = readings;
  if (!only) return whyNot(byOrder['day-first']);
  return second && date.first !== date.second ? momentIssues.ambiguous : only;
}

function inOrder(date: Extract<WrittenDate, { first: number }>, order: DateOrder): Day {
  const year = date.isShort ? 2000 + date.year : date.year;
  const [day, month] = order === 'day-first' ? [date.first, date.second] : [date.second, date.first];
  return { year, month, day };
}

function swappedOf(date: WrittenDate, order: DateOrder | undefined): Day | undefined {
  if (!('first' in date) || !order || date.first === date.second) return undefined;
  const swapped = inOrder(date, order === 'day-first' ? 'month-first' : 'day-first');
  return exists(swapped) ? swapped : undefined;
}

function exists({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(2000, 0));
  date.setUTCFullYear(year, month - 1, day);
  return (
    month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

function whyNot({ month }: Day): string {
  return month > 12 || month < 1 ? momentIssues.noMonth(month) : momentIssues.noDay;
}

function instantOf(day: Day, time: WrittenMoment['time'], zone: number | string, now: Date): Date | string {
  const at = placed({ ...day, ...(time ?? { hour: 12 }) }, zone);
  if (!at) return momentIssues.unknownSetting(String(zone));
  if (at.day !== day.day && time?.hour !== 24) return momentIssues.skippedDay(String(zone));
  if (time || at.toMillis() <= now.getTime()) return at.toJSDate();
  const begin = at.startOf('day');
  return (begin.toMillis() <= now.getTime() ? begin : at).toJSDate();
}

/** Given a time that occurs twice, luxon alone returns either one, depending on today's offset. */
function placed(local: Day & Partial<WrittenMoment['time']>, zone: number | string): DateTime | undefined {
  const { year, month, day, hour, minute, second, millisecond } = { ...noTime, ...local };
  const at = DateTime.fromObject(
    { year, month, day, hour, minute, second, millisecond },
    { zone: typeof zone === 'number' ? FixedOffsetZone.instance(zone) : zone },
  );
  if (!at.isValid) return undefined;
  return typeof zone === 'number'
    ? at
    : at.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis())[0];
}

const noTime = { hour: 0, minute: 0, second: 0, millisecond: 0 };
