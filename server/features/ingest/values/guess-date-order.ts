import type { DateOrder } from '../../../../utils/contract/ingest/date-order';
import { writtenMoment } from './written-moment';

/**
 * Guesses the order of day and month from all values of a column: a part above 12 is the day.
 *
 * @returns `none` if no value depends on the order, `ambiguous` if none decides it, `contradictory` if two
 * disagree.
 */
export function guessDateOrder(
  values: readonly string[],
): DateOrder | 'ambiguous' | 'contradictory' | 'none' {
  const orders = new Set(values.map(orderOf));
  const isDayFirst = orders.has('day-first');
  const isMonthFirst = orders.has('month-first');
  if (isDayFirst && isMonthFirst) return 'contradictory';
  if (isDayFirst) return 'day-first';
  if (isMonthFirst) return 'month-first';
  return orders.has('ambiguous') ? 'ambiguous' : 'none';
}

function orderOf(value: string): DateOrder | 'ambiguous' | undefined {
  const written = writtenMoment(value);
  if (!('date' in written) || !('first' in written.date)) return undefined;
  const { first, second } = written.date;
  if (first > 31 || second > 31 || first < 1 || second < 1 || (first > 12 && second > 12)) return undefined;
  if (first > 12) return 'day-first';
  if (second > 12) return 'month-first';
  return first === second ? undefined : 'ambiguous';
}
