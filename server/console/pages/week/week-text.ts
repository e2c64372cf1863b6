import type { Week } from '../../../../utils/contract/console/week';
import { formatCount, shortDate } from '../../ui/format';

/** The week's days: `23 Nov to 29 Nov`. */
export function weekTitle({ from, to }: Pick<Week, 'from' | 'to'>): string {
  return `${shortDate(from)} to ${shortDate(to)}`;
}

/** How the goal is going, in one sentence. */
export function describeProgress({ goal }: Pick<Week, 'goal'>): string {
  const { acceptedPerQuarter: wanted, accepted, share, to } = goal;
  const sofar = `${formatCount(accepted)} ${accepted === 1 ? 'lead' : 'leads'} accepted this quarter`;
  if (wanted === null) return `${sofar}. Agree on a goal to see how far along you are.`;
  if (accepted >= wanted) return `${sofar}: the goal of ${formatCount(wanted)} is reached.`;
  const expected = Math.round(wanted * share);
  const pace =
    accepted >= expected
      ? `on pace: an even pace would be at ${formatCount(expected)}`
      : `${formatCount(expected - accepted)} behind an even pace`;
  return `${sofar} of the ${formatCount(wanted)} wanted by ${shortDate(to)}, ${pace}.`;
}

/** A change against the week before: `3 more`, `1 fewer`, `same`. */
export function describeDifference(now: number, before: number): string {
  if (now === before) return 'same';
  return `${formatCount(Math.abs(now - before))} ${now > before ? 'more' : 'fewer'}`;
}

/** How often an element was missing. */
export function describeMissing({ missing, negative, of }: Week['missing'][number]): string {
  const unknown = missing - negative;
  const parts = [
    negative > 0 && `${formatCount(negative)} don’t have it`,
    unknown > 0 && `${formatCount(unknown)} unknown`,
  ].filter(Boolean);
  return `${formatCount(missing)} of ${formatCount(of)} leads that sales got: ${parts.join(', ')}`;
}

/** A brief for content that would answer what leads lack, to paste into a ticket. */
export function writeBrief(found: Week['missing'][number], label: string, from: string): string {
  const { contents } = found;
  const answers =
    contents.length > 0
      ? `We already have: ${contents.map(({ title }) => `“${title}”`).join(', ')}. Is it easy to find and up to date, and do reps send it?`
      : 'No content answers it yet.';
  return [
    `Content brief: ${label}`,
    `Why: since ${shortDate(from)}, ${describeMissing(found)}.`,
    answers,
    `Wanted: a piece that helps a lead answer “${label}” before the first call, and that a rep can send in one click.`,
  ].join('\n');
}
