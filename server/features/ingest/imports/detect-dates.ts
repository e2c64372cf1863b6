import type { ImportDates } from '../../../../utils/contract/console/import';
import type { SourceDates } from '../../../../utils/contract/console/source';
import { guessDateOrder } from '../values/guess-date-order';
import { isEmptyValue } from '../values/is-empty-value';
import { hasZone } from '../values/read-moment';
import type { Fields } from './row-to-event';

/** A time of day needs a time zone. A date alone doesn't: it means noon in any zone. */
const clockTime = /\d[:h]\d{2}|\d\s*[ap]\.?m\b|\buhr\b/i;

/**
 * How to read the dates of a file: as declared, or else in the order that its date columns suggest.
 *
 * @param zone the team's time zone, used if none is declared.
 * @returns undefined if the file has no dates.
 */
export function detectDates(
  rows: readonly Fields[],
  declared: SourceDates,
  zone: string,
): ImportDates | undefined {
  const values = rows.flatMap(({ at, consented_at }) =>
    [at, consented_at].flatMap((value) => (value === undefined || isEmptyValue(value) ? [] : value)),
  );
  if (values.length === 0) return undefined;
  const guess = guessDateOrder(values);
  // Dates with dots always begin with the day.
  const dotted = /^\s*\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b/;
  const isClear = (value: string) => dotted.test(value) || guessDateOrder([value]) !== 'ambiguous';
  const resolved = guess === 'ambiguous' && values.every(isClear) ? 'day-first' : guess;
  const guessed = resolved === 'day-first' || resolved === 'month-first' ? resolved : undefined;
  return {
    order: declared.order ?? guessed,
    isOrderGuessed: declared.order === undefined && guessed !== undefined,
    isAmbiguous: declared.order === undefined && guess === 'ambiguous' && guessed === undefined,
    zone: declared.zone ?? zone,
    hasLocalTimes: values.some((value) => clockTime.test(value) && !hasZone(value)),
  };
}
