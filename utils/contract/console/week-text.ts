import type { Week } from './week';

const locale = 'en-GB'; // The console and what is sent to targets are in English only.

/** The week's days: `23 Nov to 29 Nov`. */
export function weekTitle({ from, to }: Pick<Week, 'from' | 'to'>): string {
  return `${dayText(from)} to ${dayText(to)}`;
}

/** How the goal is going, in one sentence. */
export function describeProgress({ goal }: Pick<Week, 'goal'>): string {
  const { acceptedPerQuarter: wanted, accepted, share, to } = goal;
  const sofar = `${countText(accepted)} ${accepted === 1 ? 'lead' : 'leads'} accepted this quarter`;
  if (wanted === null) return `${sofar}. Agree on a goal to see how far along you are.`;
  if (accepted >= wanted) return `${sofar}: the goal of ${countText(wanted)} is reached.`;
  const expected = Math.round(wanted * share);
  const pace =
    accepted >= expected
      ? `on pace: an even pace would be at ${countText(expected)}`
      : `${countText(expected - accepted)} behind an even pace`;
  return `${sofar} of the ${countText(wanted)} wanted by ${dayText(to)}, ${pace}.`;
}

/** A change against the week before: `3 more`, `1 fewer`, `no change`. */
export function describeDifference(now: number, before: number): string {
  if (now === before) return 'no change';
  return `${countText(Math.abs(now - before))} ${now > before ? 'more' : 'fewer'}`;
}

/** How often an element was missing. */
export function describeMissing({
  missing,
  negative,
  of,
}: Pick<Week['missing'][number], 'missing' | 'negative' | 'of'>): string {
  const unknown = missing - negative;
  const parts = [
    negative > 0 && `${countText(negative)} ${negative === 1 ? 'lacks' : 'lack'} it`,
    unknown > 0 && `${countText(unknown)} not known`,
  ].filter(Boolean);
  return `${countText(missing)} of the ${countText(of)} leads that sales got: ${parts.join(', ')}`;
}

/** What is counted in a week, in the order it is shown, with its change against the week before. */
export function listCounts({ now, before }: Pick<Week, 'now' | 'before'>) {
  return countLabels.map(({ key, label }) => ({
    key,
    label,
    count: now[key],
    difference: describeDifference(now[key], before[key]),
  }));
}

const countLabels: readonly { key: keyof Week['now']; label: string }[] = [
  { key: 'handedOver', label: 'Handed to sales' },
  { key: 'accepted', label: 'Accepted' },
  { key: 'returned', label: 'Sent back' },
  { key: 'rejected', label: 'Rejected' },
  { key: 'replies', label: 'Replies by marketing' },
  { key: 'won', label: 'Won' },
];

/** A day, which is the same in every time zone: `23 Nov`. */
function dayText(day: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

function countText(count: number): string {
  return new Intl.NumberFormat(locale).format(count);
}
