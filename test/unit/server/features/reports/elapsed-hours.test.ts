import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsedHours } from '../../../../../server/features/reports/elapsed-hours';
import { addHours } from '../../../../../utils/contract/shared/add-hours';
import { hourInMs } from '../../../../../utils/contract/shared/day';

const businessHours = fc
  .record({
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'),
    from: fc.integer({ min: 0, max: 23 }),
    length: fc.integer({ min: 1, max: 24 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  })
  .map(({ length, ...work }) => ({ ...work, to: Math.min(24, work.from + length) }));
const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2026-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test('elapsed hours are the inverse of adding hours, in any time zone and across clock changes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(moment, fc.integer({ min: 1, max: 200 })), { minLength: 1, maxLength: 5 }),
      businessHours,
      (starts, work) => {
        const spans = starts.map(([from, hours]) => ({ from, to: addHours(from, hours, work) }));
        const elapsed = elapsedHours(spans, work);
        for (const [index, [, hours]] of starts.entries()) expect(elapsed[index]).toBeCloseTo(hours, 3);
      },
    ),
    { numRuns: 100 },
  );
});

test('without business hours, every hour counts', () => {
  fc.assert(
    fc.property(moment, moment, (from, to) => {
      expect(elapsedHours([{ from, to }])).toEqual([(to.getTime() - from.getTime()) / hourInMs]);
    }),
  );
});

test('nights and weekends don’t count', () => {
  const work = { timeZone: 'Europe/Berlin', from: 9, to: 17, days: [1, 2, 3, 4, 5] };
  const friday = new Date('2026-11-20T15:30:00Z'); // 16:30 in Berlin
  const monday = new Date('2026-11-23T08:30:00Z'); // 9:30 in Berlin
  const saturday = new Date('2026-11-21T12:00:00Z');
  const sunday = new Date('2026-11-22T12:00:00Z');
  expect(
    elapsedHours(
      [
        { from: friday, to: monday },
        { from: saturday, to: sunday },
        { from: saturday, to: monday },
      ],
      work,
    ),
  ).toEqual([1, 0, 0.5]);
});
