import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { guessDateOrder } from '../../../../../server/features/ingest/values/guess-date-order';
import { isDate } from '../../../../../server/features/ingest/values/is-date';

const late = fc.record({
  year: fc.integer({ min: 2000, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 13, max: 28 }),
});
const early = fc.record({
  year: fc.integer({ min: 2000, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 12 }),
});
const formats = {
  'day-first': ['dd/MM/yyyy', 'd.M.yyyy HH:mm', 'dd-MM-yyyy', 'ccc, dd/MM/yyyy h:mm a', 'dd/MM/yy'],
  'month-first': ['MM/dd/yyyy', 'M/d/yyyy h:mm a', 'MM-dd-yyyy', 'M/d/yy, HH:mm'],
} as const;

describe('the order of day and month in a column', () => {
  test('is decided by one day above twelve, whatever the other values', () => {
    const others = fc.array(
      fc.constantFrom('', 'n/a', '2026-11-24', 'Nov 24, 2026', 'Webinar 12', '1763629200', '99/99/2026'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('day-first', 'month-first'),
        late,
        fc.array(early),
        others,
        fc.nat(),
        (order, late, early, others, pick) => {
          const format = formats[order][pick % formats[order].length] ?? '';
          const values = [...early, late].map((day) => DateTime.fromObject(day).toFormat(format));
          expect(guessDateOrder([...others, ...values, ...others])).toBe(order);
        },
      ),
    );
  });

  test('is ambiguous, contradictory, or not needed', () => {
    expect(guessDateOrder(['03/11/2026', '04/12/2026 10:00'])).toBe('ambiguous');
    expect(guessDateOrder(['24/11/2026', '11/24/2026'])).toBe('contradictory');
    expect(guessDateOrder(['2026-11-03', '11/11/2026', 'Nov 3, 2026', '99/99/2026', 'x'])).toBe('none');
    expect(guessDateOrder([])).toBe('none');
  });

  test('matters only for values written as a full date', () => {
    expect(['2026-11-24', '03/11/2026', '1763629200', 'Nov 24, 2026', '2030-01-01'].every(isDate)).toBe(true);
    expect(['', 'yes', '12', '46350', '16:00', 'Webinar 12', 'Nov 24', null, {}].some(isDate)).toBe(false);
  });
});
