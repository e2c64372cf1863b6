import type { DateOrder } from './guess-date-order';
import type { NotAMoment } from './written-moment';

const write = 'Write it as 2026-11-24 or 2026-11-24 16:00 +01:00.';

/** What is wrong with a value that isn't a date. Follows the quoted value. */
export const notAMoment: Readonly<Record<NotAMoment, string>> = {
  words: `isn’t a date. ${write}`,
  number: `is a number, not a date. ${write}`,
  serial: `is a date as a spreadsheet counts it, in days. Format the column as a date and save the file again.`,
  time: `is a time without a date. ${write}`,
  'no-day': `doesn’t say which day. ${write}`,
  'no-year': `doesn’t say which year. ${write}`,
  'no-clock': `has a time that no clock shows. ${write}`,
};

/** Issues with dates that were recognized. Each follows the quoted value. */
export const momentIssues = {
  ambiguous: `is an ambiguous date: it may begin with the day or with the month. Choose the order, or write it as 2026-11-24.`,
  shortYear: `is an ambiguous date: its year has two digits. Write it with four, as 2026-11-24.`,
  noMonth: (month: number) => `isn’t a date: there is no month ${month}. ${write}`,
  noDay: `isn’t a date: that month has no such day. ${write}`,
  otherOrder: (order: DateOrder) =>
    `isn’t a date when the ${order === 'day-first' ? 'day' : 'month'} comes first. Choose the other order, or write it as 2026-11-24.`,
  weekday: `isn’t a date: that day is another weekday. ${write}`,
  skippedDay: (zone: string) => `isn’t a date in ${zone}: clocks there skipped it. ${write}`,
  ambiguousZone: (name: string) =>
    `names a time zone that can mean several: ${name}. Write its difference from UTC, such as 2026-11-24 16:00 -06:00.`,
  unknownZone: (name: string) =>
    `names an unknown time zone: ${name}. Write its difference from UTC, such as 2026-11-24 16:00 +01:00.`,
  unknownSetting: (zone: string) =>
    `can’t be placed: the time zone that is set, ${zone}, is unknown. Choose another.`,
  tooEarly: `lies before the year 2000. Check the date.`,
  future: `lies in the future. Check the date, and the clock of the tool that wrote it.`,
  futureZone: (zone: string) =>
    `lies in the future when it is read in ${zone}, so that time zone is probably wrong. Choose the one that the tool writes in, or add it to the value, such as 2026-11-24 16:00 +01:00.`,
  futureOrder: (order: DateOrder) =>
    `lies in the future when the ${order === 'day-first' ? 'day' : 'month'} comes first, so that order is probably wrong. Choose the other one, or write it as 2026-11-24.`,
} as const;
