import { locale as ownLocale } from './text';

/** Points with their sign, and a real minus: `+12`, `−5`, `0`. */
export function formatPoints(points: number, locale = ownLocale()): string {
  return new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(points).replace('-', '−');
}

const day = 86_400_000;
const hour = 3_600_000;

/** How long ago, as short as can be: `today`, `yesterday`, `4 days ago`, `3 weeks ago`, `12 Aug`. */
export function formatAge(
  at: Date,
  {
    now = new Date(),
    style = 'long',
    locale = ownLocale(),
  }: { now?: Date; style?: 'long' | 'short'; locale?: string } = {},
): string {
  const days = Math.floor(startOfDay(now) / day) - Math.floor(startOfDay(at) / day);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
  if (days < 0) return formatDate(at, locale);
  if (days < 14) return relative.format(-days, 'day');
  if (days < 56) return relative.format(-Math.floor(days / 7), 'week');
  return formatDate(at, locale);
}

/** A moment as a rep needs it: the time when it is today, the date with it otherwise. */
export function formatMoment(at: Date, now = new Date(), locale = ownLocale()): string {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
  return startOfDay(at) === startOfDay(now) ? time : `${formatDate(at, locale)}, ${time}`;
}

/** How long until a moment, or since: `in 3 hours`, `in 2 days`, `5 hours ago`. */
export function formatDistance(at: Date, now = new Date(), locale = ownLocale()): string {
  const relative = new Intl.RelativeTimeFormat(locale);
  const distance = at.getTime() - now.getTime();
  if (Math.abs(distance) >= 2 * day) return relative.format(Math.trunc(distance / day), 'day');
  if (Math.abs(distance) >= hour) return relative.format(Math.trunc(distance / hour), 'hour');
  return relative.format(Math.trunc(distance / 60_000), 'minute');
}

/** A share of 100: `80 %` as the language writes it. */
export function formatPercent(percent: number, locale = ownLocale()): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100);
}

/** Words in a row: `Budget, Timeline and Need`. */
export function formatList(words: readonly string[], locale = ownLocale()): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}

/** The day of a moment: `12 Aug`. */
export function formatDate(at: Date, locale = ownLocale()): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at);
}

/** A day of the calendar, the same for everybody: `12 Mar`; with its year where it is most of one away. */
export function formatDay(on: string, now = new Date(), locale = ownLocale()): string {
  const at = new Date(on);
  const year = Math.abs(at.getTime() - now.getTime()) > 300 * day ? 'numeric' : undefined;
  const format = { day: 'numeric', month: 'short', year, timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(at);
}

/** Midnight of the day at the user's place, as if it were UTC, so that days can be subtracted. */
function startOfDay(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
}
