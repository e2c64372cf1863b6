import { dateAt, type WrittenDate } from './moment-date';
import { timeAfterDate, timeAt, type WrittenTime } from './moment-time';
import { parseZone, type WrittenZone } from './moment-zone';
import { monthOf, weekdayOf } from './month-names';
import { unixTime } from './unix-time';
import { folded, plainText } from './value-read';

/** The parts of a date and time, before a calendar and zone are applied. */
export interface WrittenMoment {
  date: WrittenDate;
  time: Omit<WrittenTime, 'rest'> | undefined;
  zone: WrittenZone | undefined;
  weekday: number | undefined;
}

/** Why a value isn't a date and time. */
export type NotAMoment = 'words' | 'number' | 'serial' | 'time' | 'no-day' | 'no-year' | 'no-clock';

const maxLength = 100;

/**
 * Splits a value into its parts, in the formats that `readMoment` lists. Doesn't check whether the day
 * exists.
 */
export function writtenMoment(raw: unknown): WrittenMoment | { unix: number } | { not: NotAMoment } {
  if (raw instanceof Date) return { unix: raw.getTime() };
  const text = folded(plainText(raw)).replaceAll('−', '-');
  if (text.length > maxLength || typeof raw === 'boolean') return { not: 'words' };
  if (/^[-+]?\d+(?:[.,]\d+)?$/.test(text)) {
    const compact = /^(\d{8})(\d{4}(?:\d{2})?)?$/.exec(text);
    if (compact?.[1]?.startsWith('20')) return split(compact[2] ? `${compact[1]}t${compact[2]}` : text);
    return unixTime(text);
  }
  const bare = text.replace(/^(?:on|am|den|der|le|el|il|em|op) (?=\S)/, '');
  const [, word, rest] =
    /^(\p{L}{2,10}(?:-feira)?)\.?,? ?(?:(?:the|den|der|le|el|il) )?(.*)$/u.exec(bare) ?? [];
  const weekday = word && weekdayOf(word.replace('-feira', ''));
  if (weekday && rest) {
    const read = split(rest);
    if (!('not' in read) || read.not !== 'words') return 'not' in read ? read : { ...read, weekday };
  }
  return split(bare);
}

function split(text: string): WrittenMoment | { not: NotAMoment } {
  const start = dateAt(yearMovedUp(text)) ?? dateAt(dateMovedUp(text));
  if (!start) return { not: missingIn(text) };
  const { date, rest } = start;
  const time = timeAfterDate(rest);
  if (time === 'impossible') return { not: 'no-clock' };
  const after = (time ? time.rest : rest).trim();
  // Directly after a day, `-05` would be part of the date.
  const zone = after === '' || (!time && /^[+-]\d{1,2}$/.test(rest)) ? undefined : parseZone(after);
  if (after !== '' && !zone) return { not: 'words' };
  return { date, time, zone, weekday: undefined };
}

/** Moves the year of `nov 24 16:00:00 utc 2026`, as Unix and Java write it, to the date. */
function yearMovedUp(text: string): string {
  const form = /^(\p{L}{3,10}\.? \d{1,2}) (\d{1,2}:[\d:.]{2,12})( [a-z0-9:+/_-]{1,32})? (\d{4})$/u;
  const [, day, time, zone = '', year] = form.exec(text) ?? [];
  return day ? `${day} ${year} ${time}${zone}` : text;
}

/** Moves the time of `4:00 pm, nov 24, 2026` after the date. */
function dateMovedUp(text: string): string {
  const time = timeAt(text);
  if (!time || time === 'impossible') return text;
  const clock = text.slice(0, text.length - time.rest.length).trim();
  return `${time.rest.replace(/^(?:,|on|am|le|el|-|–) ?/, '')} ${clock}`;
}

/** Why a text that doesn't begin with a date isn't one. */
function missingIn(text: string): NotAMoment {
  const time = timeAt(text);
  if (time === 'impossible') return /^\d{1,2}:\d{2}/.test(text) ? 'time' : 'words';
  if (time && (time.rest === '' || parseZone(time.rest))) return 'time';
  if (/^\d{4}(?:[-/.]\d{1,2}|-?w\d{2})?$/.test(text)) return 'no-day';
  if (/^\d{1,2}[-/.]\d{4}$/.test(text)) return 'no-day';
  const [, word = '', digits = ''] = /^(\p{L}{3,10})\.?[\s/-]+(?:de )?(\d{4})$/u.exec(text) ?? [];
  if (digits && monthOf(word)) return 'no-day';
  if (/^\d{1,2}[-/.]\d{1,2}\.?(?:\s\d{1,2}:\d{2})?$/.test(text)) return 'no-year';
  const [, before = '', after = ''] =
    /^(?:(\p{L}{3,10})\.?[\s-]\d{1,2}|\d{1,2}(?:\.|st|nd|rd|th)?[\s-](?:de )?(\p{L}{3,10})\.?)(?![\p{L}\d])/u.exec(
      text,
    ) ?? [];
  return monthOf(before || after) ? 'no-year' : 'words';
}
