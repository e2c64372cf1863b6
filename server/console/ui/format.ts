const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const locale = 'en-GB'; // The console is in English only.

/** How long ago, as short as possible: `now`, `12 min`, `3 h`, `4 d`, `12 Aug`. */
export function shortAge(at: string, now = Date.now()): string {
  const ago = now - new Date(at).getTime();
  if (ago < minute) return 'now';
  if (ago < hour) return `${Math.floor(ago / minute)} min`;
  if (ago < day) return `${Math.floor(ago / hour)} h`;
  if (ago < 14 * day) return `${Math.floor(ago / day)} d`;
  return shortDate(at);
}

/** How long ago, for use in a sentence: `just now`, `12 min ago`, `on 12 Aug`. */
export function relativeTime(at: string, now = Date.now()): string {
  const age = shortAge(at, now);
  if (age === 'now') return 'just now';
  return / (?:min|h|d)$/.test(age) ? `${age} ago` : `on ${age}`;
}

/**
 * A day: `12 Aug`, with the year if it isn't the current one. Takes a moment, or a day that is the same in
 * every time zone.
 */
export function shortDate(at: string, now = new Date()): string {
  const date = new Date(at);
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  const timeZone = at.length === '2027-03-12'.length ? 'UTC' : undefined;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year, timeZone }).format(date);
}

/** A moment: `today, 09:14`, `12 Aug, 09:14`. */
export function shortDateTime(at: string, now = new Date()): string {
  const date = new Date(at);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(date);
  return `${date.toDateString() === now.toDateString() ? 'today' : shortDate(at)}, ${time}`;
}

/** When something was last used, which is recorded to the hour: `this hour`, `3 h ago`, `12 Aug`, `never`. */
export function lastUseText(at: string | undefined, now = Date.now()): string {
  if (!at) return 'never';
  const hours = Math.floor((now - new Date(at).getTime()) / hour);
  if (hours < 1) return 'this hour';
  if (hours < 24) return `${hours} h ago`;
  if (hours < 14 * 24) return `${Math.floor(hours / 24)} d ago`;
  return shortDate(at);
}

/** When a key ends or ended: `expires in 12 days`, `expires on 3 Mar 2028`, `expired on 12 Aug`. */
export function formatExpiry(at: string, now = Date.now()): string {
  const left = new Date(at).getTime() - now;
  if (left <= 0) return `expired on ${shortDate(at)}`;
  if (!expiresSoon(at, now)) return `expires on ${shortDate(at)}`;
  const days = Math.ceil(left / day);
  return days === 1 ? 'expires within a day' : `expires in ${days} days`;
}

/** Whether a key ends within 30 days, or has ended. */
export function expiresSoon(at: string, now = Date.now()): boolean {
  return new Date(at).getTime() - now <= 30 * day;
}

/** Points with a sign and a true minus. */
export function signedPoints(points: number): string {
  return new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(points).replace('-', '−');
}

/** A score beside the threshold: `14 over the 60 threshold`. */
export function formatDistance({ total, threshold }: { total: number; threshold: number }): string {
  if (total === threshold) return `at the ${threshold} threshold`;
  return `${Math.abs(total - threshold)} ${total > threshold ? 'over' : 'under'} the ${threshold} threshold`;
}

/** A share as a whole percentage: `62%`. */
export function formatShare(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** A share's interval: `14–61%`. */
export function formatInterval({ low, high }: { low: number; high: number }): string {
  return `${Math.round(100 * low)}–${formatShare(high)}`;
}

/** A count with thousands separators: `1,204`. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat(locale).format(count);
}
