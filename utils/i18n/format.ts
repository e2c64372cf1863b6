import { dayInMs, hourInMs } from '../contract/shared/day';
import { locale as ownLocale } from './text';

/** Points with a sign and a true minus: `+12`, `−5`, `0`. */
export function formatPoints(points: number, locale = ownLocale()): string {
  return new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(points).replace('-', '−');
}

/** A whole number, with digits grouped: `1,200`. */
export function formatCount(count: number, locale = ownLocale()): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** How long ago, as short as possible: `today`, `yesterday`, `4 days ago`, `3 weeks ago`, `12 Aug`. */
export function formatAge(
  at: Date,
  {
    now = new Date(),
    style = 'long',
    locale = ownLocale(),
  }: { now?: Date; style?: 'long' | 'short'; locale?: string } = {},
): string {
  const days = Math.floor(startOfDay(now) / dayInMs) - Math.floor(startOfDay(at) / dayInMs);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
  if (days < 0) return formatDate(at, now, locale);
  if (days < 14) return relative.format(-days, 'day');
  if (days < 56) return relative.format(-Math.floor(days / 7), 'week');
  return formatDate(at, now, locale);
}

/** A moment: only the time if it is today, otherwise date and time. */
export function formatMoment(at: Date, now = new Date(), locale = ownLocale()): string {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  return startOfDay(at) === startOfDay(now) ? time : `${formatDate(at, now, locale)}, ${time}`;
}

/** Time until or since a moment, at least a minute: `in 3 hours`, `in 2 days`, `5 hours ago`. */
export function formatDistance(at: Date, now = new Date(), locale = ownLocale()): string {
  const relative = new Intl.RelativeTimeFormat(locale);
  const distance = at.getTime() - now.getTime();
  if (Math.abs(distance) >= 2 * dayInMs) return relative.format(Math.trunc(distance / dayInMs), 'day');
  if (Math.abs(distance) >= hourInMs) return relative.format(Math.trunc(distance / hourInMs), 'hour');
  return relative.format(Math.trunc(distance / 60_000) || (distance < 0 ? -1 : 1), 'minute');
}

/** A percentage as the language writes it: `80%`. */
export function formatPercent(percent: number, locale = ownLocale()): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100);
}

/** A list in a sentence: `Budget, Timeline and Need`. */
export function formatList(items: readonly string[], locale = ownLocale()): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** The day of a moment: `12 Aug`, with the year if it is more than 300 days away. */
export function formatDate(at: Date, now = new Date(), locale = ownLocale()): string {
  return new Intl.DateTimeFormat(locale, dateParts(at, now)).format(at);
}

/** The same for a calendar day, which is the same in every time zone. */
export function formatDay(day: string, now = new Date(), locale = ownLocale()): string {
  const at = new Date(day);
  return new Intl.DateTimeFormat(locale, { ...dateParts(at, now), timeZone: 'UTC' }).format(at);
}

function dateParts(at: Date, now: Date): Intl.DateTimeFormatOptions {
  const isFar = Math.abs(at.getTime() - now.getTime()) > 300 * dayInMs;
  return { day: 'numeric', month: 'short', year: isFar ? 'numeric' : undefined };
}

/** The user's local date as midnight UTC, so that days can be subtracted. */
function startOfDay(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
}
