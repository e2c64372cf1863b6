import { DateTime } from 'luxon';
import { openHours } from '../../../utils/contract/shared/add-hours';
import { hourInMs } from '../../../utils/contract/shared/day';
import type { BusinessHours } from '../../../utils/contract/shared/team';

interface Span {
  from: Date;
  to: Date;
}

/** The opening hours of one day, and how many milliseconds the days before it were open. */
interface OpenDay {
  opens: number;
  closes: number;
  openBefore: number;
}

/**
 * The hours in each span, counting only business hours if the team has set them: the inverse of `addHours`.
 * Opening hours are computed once for all spans, because a report may have thousands.
 */
export function elapsedHours(spans: readonly Span[], work?: BusinessHours): number[] {
  if (!work) return spans.map(({ from, to }) => (to.getTime() - from.getTime()) / hourInMs);
  if (spans.length === 0) return [];
  const first = spans.reduce((min, { from }) => (from < min ? from : min), spans[0]?.from ?? new Date());
  const last = spans.reduce((max, { to }) => (to > max ? to : max), first);
  const days = listOpenDays(first, last, work);
  return spans.map(({ from, to }) => (openUntil(days, to) - openUntil(days, from)) / hourInMs);
}

function listOpenDays(first: Date, last: Date, work: BusinessHours): OpenDay[] {
  const days: OpenDay[] = [];
  let openBefore = 0;
  let day = DateTime.fromJSDate(first, { zone: work.timeZone }).startOf('day');
  for (; day.toMillis() <= last.getTime(); day = day.plus({ days: 1 }).startOf('day')) {
    const open = openHours(day, work);
    if (!open) continue;
    const [opens, closes] = [open.from.toMillis(), open.to.toMillis()];
    days.push({ opens, closes, openBefore });
    openBefore += closes - opens;
  }
  return days;
}

/** Milliseconds of opening hours from the first day until a moment. */
function openUntil(days: readonly OpenDay[], moment: Date): number {
  const at = moment.getTime();
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const isPast = (days[middle]?.opens ?? Number.POSITIVE_INFINITY) <= at;
    if (isPast) low = middle + 1;
    else high = middle;
  }
  const day = days[low - 1];
  return day ? day.openBefore + Math.min(at, day.closes) - day.opens : 0;
}
