/** Points with their sign, and a real minus: `+12`, `−5`, `0`. */
export function formatPoints(points: number): string {
  return points === 0 ? '0' : `${points > 0 ? '+' : '−'}${Math.abs(points)}`;
}

const day = 86_400_000;

/** How long ago, as short as can be: `today`, `yesterday`, `4 days ago`, `3 weeks ago`, `12 Aug`. */
export function formatAge(
  at: Date,
  {
    now = new Date(),
    style = 'long',
    locale,
  }: { now?: Date; style?: 'long' | 'narrow'; locale?: string } = {},
): string {
  const days = Math.floor(startOfDay(now) / day) - Math.floor(startOfDay(at) / day);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
  if (days < 0) return formatDate(at, locale);
  if (days < 14) return relative.format(-days, 'day');
  if (days < 56) return relative.format(-Math.floor(days / 7), 'week');
  return formatDate(at, locale);
}

/** A moment as a rep needs it: the time when it was today, the date with it before. */
export function formatMoment(at: Date, now = new Date(), locale?: string): string {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
  return startOfDay(at) === startOfDay(now) ? time : `${formatDate(at, locale)}, ${time}`;
}

function formatDate(at: Date, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at);
}

/** Midnight of the day at the user's place, as if it were UTC, so that days can be subtracted. */
function startOfDay(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
}

/** A number and its word: `1 visit`, `3 visits`. */
export function formatCount(count: number, one: string, many: string): string {
  return `${count} ${new Intl.PluralRules('en').select(count) === 'one' ? one : many}`;
}
