import type { DateOrder } from '../../../../utils/contract/ingest/date-order';
import type { NotAMoment } from './written-moment';

const write = 'Write it as 2026-11-24 or 2026-11-24 16:00 +01:00.';

/** What is wrong with a value that isn't a date. Follows the quoted value. */
export const notAMoment: Readonly<Record<NotAMoment, string>> = {
  words: `isn’t a date. ${write}`,
  number: `is a number, not a date. ${write}`,
  serial: `is a spreadsheet’s internal number for a date. Format the column as a date and save the file again.`,
  time: `is a time without a date. ${write}`,
  'no-day': `doesn’t say which day. ${write}`,
  'no-year': `doesn’t say which year. ${write}`,
  'no-clock': `has an invalid time. ${write}`,
};

/** Issues with dates that were recognized. Each follows the quoted value. */
export const momentIssues = {
  ambiguous: `is an ambiguous date: it may start with the day or the month. Choose the order, or write it as 2026-11-24.`,
  shortYear: `is an ambiguous date: its year has two digits. Write four, as in 2026-11-24.`,
  noMonth: (month: number) => `isn’t a date: there is no month ${month}. ${write}`,
  noDay: `isn’t a date: that month doesn’t have that day. ${write}`,
  otherOrder: (order: DateOrder) =>
    `isn’t a date when the ${order === 'day-first' ? 'day' : 'month'} comes first. Choose the other order, or write it as 2026-11-24.`,
  weekday: `isn’t a date: the weekday doesn’t match the day. ${write}`,
  skippedDay: (zone: string) => `isn’t a date in ${zone}, where that day was skipped. ${write}`,
  ambiguousZone: (name: string) =>
    `has an ambiguous time zone: ${name}. Write its UTC offset instead, as in 2026-11-24 16:00 -06:00.`,
  unknownZone: (name: string) =>
    `has an unknown time zone: ${name}. Write its UTC offset instead, as in 2026-11-24 16:00 +01:00.`,
  unknownSetting: (zone: string) =>
    `can’t be read, because the configured time zone, ${zone}, is unknown. Choose another time zone.`,
  tooEarly: `is before the year 2000. Check the date.`,
  future: `is in the future. Check the date and the clock of the tool that wrote it.`,
  futureZone: (zone: string) =>
    `is in the future when read in ${zone}, so that time zone is probably wrong. Choose the tool’s time zone, or add an offset to the value, as in 2026-11-24 16:00 +01:00.`,
  futureOrder: (order: DateOrder) =>
    `is in the future when the ${order === 'day-first' ? 'day' : 'month'} comes first, so that order is probably wrong. Choose the other order, or write it as 2026-11-24.`,
} as const;
