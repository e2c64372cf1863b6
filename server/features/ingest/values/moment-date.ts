import { DateTime } from 'luxon';
import { monthOf } from './month-names';

/** A calendar day that may not exist, or a numeric date as written, whose order isn't known yet. */
export type WrittenDate =
  | { year: number; month: number; day: number }
  | { first: number; second: number; year: number; isShort: boolean };

const yearFirst = /^(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})\.?(?!\d)/;
const compact = /^(\d{4})(\d{2})(\d{2})(?=t|\s|$)/;
const weekDate = /^(\d{4})-?w(\d{2})-?([1-7])(?!\d)/;
const ordinal = /^(\d{4})-(\d{3})(?!\d)/;
const numeric = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}(?!\d)|\d{2}(?![\d:]))/;
const dayMonth =
  /^(\d{1,2})(?:st|nd|rd|th|er|eme|[.ºª°])?\s?[-/]?\s?(?:(?:de|of|di) )?(\p{L}{3,10})\.?\s?[-/,]?\s?(?:(?:de|del|of|di) )?(\d{4}(?!\d)|\d{2}(?!\s?[\d:.h]))/u;
const monthDay =
  /^(\p{L}{3,10})\.?(?:\s?-\s?|\s)?(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s?,\s?|\s?-\s?|\s)(\d{4})(?!\d)/u;
const yearMonth = /^(\d{4})(?:\s?[-/.]\s?|\s)(\p{L}{3,10})\.?(?:\s?[-/.]\s?|\s)(\d{1,2})(?!\d)/u;

/**
 * Reads the date at the start of a text.
 *
 * @param text lowercase, without accents.
 * @returns the date and the remaining text; undefined if there is no date.
 */
export function dateAt(text: string): { date: WrittenDate; rest: string } | undefined {
  const found = (match: RegExpExecArray | null, date: WrittenDate | undefined) =>
    match && date ? { date, rest: text.slice(match[0].length) } : undefined;
  let match = yearFirst.exec(text);
  if (match) return found(match, day(match[1], match[3], match[4]));
  match = compact.exec(text);
  if (match) return found(match, day(match[1], match[2], match[3]));
  match = weekDate.exec(text);
  if (match) return found(match, byWeek(match));
  match = ordinal.exec(text);
  if (match) return found(match, byOrdinal(match));
  match = numeric.exec(text);
  if (match) return found(match, unordered(match));
  match = dayMonth.exec(text);
  if (match) return found(match, named(match[3], match[2], match[1]));
  match = monthDay.exec(text);
  if (match) return found(match, named(match[3], match[1], match[2]));
  match = yearMonth.exec(text);
  return found(match, named(match?.[1], match?.[2], match?.[3]));
}

function day(year = '', month = '', of = ''): WrittenDate {
  return { year: Number(year), month: Number(month), day: Number(of) };
}

function named(year = '', month = '', of = ''): WrittenDate | undefined {
  const number = monthOf(month);
  if (number === undefined) return undefined;
  return { year: year.length === 2 ? 2000 + Number(year) : Number(year), month: number, day: Number(of) };
}

function unordered([, first, , second, year = '']: RegExpExecArray): WrittenDate {
  const isShort = year.length === 2;
  return { first: Number(first), second: Number(second), year: Number(year), isShort };
}

function byWeek([, weekYear, weekNumber, weekday]: RegExpExecArray): WrittenDate {
  return partsOf(DateTime.fromISO(`${weekYear}-W${weekNumber}-${weekday}`, { zone: 'utc' }));
}

function byOrdinal([, year, of]: RegExpExecArray): WrittenDate {
  return partsOf(DateTime.fromObject({ year: Number(year), ordinal: Number(of) }, { zone: 'utc' }));
}

/** Returns month 0, which exists in no calendar, if there is no such day. */
function partsOf(date: DateTime): WrittenDate {
  return date.isValid
    ? { year: date.year, month: date.month, day: date.day }
    : { year: 2000, month: 0, day: 0 };
}
