import { dayInMs } from '../contract/shared/day';
import { locale as ownLocale } from './text';

/** Points with a sign and a true minus: `+12`, `−5`, `0`. */
export function formatPoints(points: number, locale = ownLocale()): string {
  return new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(points).replace('-', '−');
}

const hourMs = 3_600_000;

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
  if (days < 0) return formatDate(at, locale);
  if (days < 14) return relative.format(-days, 'day');
  if (days < 56) return relative.format(-Math.floor(days / 7), 'week');
  return formatDate(at, locale);
}

/** A moment: only the time if it is today, otherwise date and time. */
export function formatMoment(at: Date, now = new Date(), locale = ownLocale()): string {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
  return startOfDay(at) === startOfDay(now) ? time : `${formatDate(at, locale)}, ${time}`;
}

/** Time until or since a moment: `in 3 hours`, `in 2 days`, `5 hours ago`. */
export function formatDistance(at: Date, now = new Date(), locale = ownLocale()): string {
  const relative = new Intl.RelativeTimeFormat(locale);
  const distance = at.getTime() - now.getTime();
  if (Math.abs(distance) >= 2 * dayInMs) return relative.format(Math.trunc(distance / dayInMs), 'day');
  if (Math.abs(distance) >= hourMs) return relative.format(Math.trunc(distance / hourMs), 'hour');
  return relative.format(Math.trunc(distance / 60_000), 'minute');
}

/** A percentage as the language writes it: `80 %`. */
export function formatPercent(percent: number, locale = ownLocale()): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100);
}

/** A list in a sentence: `Budget, Timeline and Need`. */
export function formatList(items: readonly string[], locale = ownLocale()): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** The day of a moment: `12 Aug`. */
export function formatDate(at: Date, locale = ownLocale()): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at);
}

/** A calendar day, the same in every time zone: `12 Mar`, with the year if it is more than 300 days away. */
export function formatDay(day: string, now = new Date(), locale = ownLocale()): string {
  const at = new Date(day);
  const year = Math.abs(at.getTime() - now.getTime()) > 300 * dayInMs ? 'numeric' : undefined;
  const format = { day: 'numeric', month: 'short', year, timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(at);
}

/** The user's local date as midnight UTC, so that days can be subtracted. */
function startOfDay(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
}
