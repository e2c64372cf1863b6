import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { hasZone, readMoment } from '../../../../../server/features/ingest/values/read-moment';

const now = new Date('2026-11-29T12:00:00Z');
const from = Date.UTC(2000, 0, 3);
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
];
const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: from, max: now.getTime() - 86_400_000 }).map((at) => new Date(at));
const read = (raw: unknown, zone = 'UTC', order?: 'day-first' | 'month-first') =>
  readMoment(raw, { zone, order, now });

const luxonLocales = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
type Precision = 'millisecond' | 'second' | 'minute';
/** Formats in luxon's tokens, with the finest unit they give and whether they give their zone. */
const anywhere: [string, Precision][] = [
  ["yyyy-MM-dd'T'HH:mm:ss.SSS", 'millisecond'],
  ["yyyy-MM-dd'T'HH:mm:ss", 'second'],
  ["yyyy-MM-dd'T'HH:mm", 'minute'],
  ["yyyyMMdd'T'HHmmss", 'second'],
  ["kkkk-'W'WW-c'T'HH:mm", 'minute'],
  ['yyyy-ooo HH:mm', 'minute'],
  ['yyyy-MM-dd HH:mm:ss', 'second'],
  ['yyyy-MM-dd H:mm', 'minute'],
  ['yyyy-MM-dd HH:mm:ss,SSS', 'millisecond'],
  ['yyyy/MM/dd HH:mm:ss', 'second'],
  ['yyyy-M-d, h:mm a', 'minute'],
  ['MMM d, yyyy h:mm a', 'minute'],
  ['MMMM d, yyyy, h:mm:ss a', 'second'],
  ["MMMM d, yyyy 'at' h:mm a", 'minute'],
  ['d MMM yyyy HH:mm', 'minute'],
  ['dd-MMM-yyyy HH:mm:ss', 'second'],
  ['ccc, dd MMM yyyy HH:mm:ss', 'second'],
  ['cccc, d MMMM yyyy HH:mm', 'minute'],
];
const numeric: Record<'day-first' | 'month-first', [string, Precision][]> = {
  'day-first': [
    ['dd.MM.yyyy HH:mm', 'minute'],
    ["dd.MM.yyyy HH:mm 'Uhr'", 'minute'],
    ["dd.MM.yyyy, HH:mm:ss 'Uhr'", 'second'],
    ['d/M/yyyy HH:mm', 'minute'],
    ['dd/MM/yyyy hh:mm:ss a', 'second'],
    ["dd/MM/yyyy 'à' HH'h'mm", 'minute'],
    ['dd-MM-yyyy HH:mm', 'minute'],
    ['dd.MM.yy HH:mm', 'minute'],
  ],
  'month-first': [
    ['MM/dd/yyyy hh:mm:ss a', 'second'],
    ['M/d/yyyy H:mm', 'minute'],
    ['M/d/yy, h:mm a', 'minute'],
    ['MM-dd-yyyy HH:mm', 'minute'],
  ],
};
const offsets = ['ZZ', ' ZZ', 'ZZZ', ' ZZZ', "' GMT'ZZ", ' z', "'['z']'", "' ('z')'"];
describe('when something happened', () => {
  test('is the same instant in every format that gives its zone, to the format’s precision', () => {
    const orders = fc.constantFrom(undefined, 'day-first' as const, 'month-first' as const);
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom(...anywhere),
        zone,
        zone,
        orders,
        fc.constantFrom(...offsets),
        (...given) => {
          const [at, [format, precision], written, set, order, offset] = given;
          const local = DateTime.fromJSDate(at, { zone: written }).startOf(precision);
          const text = local.toFormat(`${format}${offset}`);
          // A zone's name gives its offset only at times that do not occur twice in a clock change.
          fc.pre(offset.includes('Z') || local.getPossibleOffsets().length === 1);
          expect([text, read(text, set, order)]).toEqual([text, { value: local.toJSDate() }]);
          expect(hasZone(text)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is the same instant in every format without a zone, read in the zone that is set', () => {
    const orders = fc.constantFrom('day-first' as const, 'month-first' as const);
    const format = orders.chain((order) =>
      fc.tuple(fc.constant(order), fc.constantFrom(...anywhere, ...numeric[order])),
    );
    fc.assert(
      fc.property(instant, format, zone, (at, [order, [format, precision]], zone) => {
        const local = DateTime.fromJSDate(at, { zone }).startOf(precision);
        const text = local.toFormat(format);
        const [earlier] = local.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
        expect([text, read(text, zone, order)]).toEqual([text, { value: earlier?.toJSDate() }]);
        expect(hasZone(text)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same day in every format without a time, whatever the zone', () => {
    const days = [
      'yyyy-MM-dd',
      'yyyy/MM/dd',
      'yyyyMMdd',
      'MMM d, yyyy',
      'd MMMM yyyy',
      'dd-MMM-yyyy',
      'dd-MMM-yy',
    ];
    const format = fc.constantFrom(
      ...days.map((format) => [format, undefined] as const),
      ...['dd.MM.yyyy', 'dd/MM/yyyy', 'dd/MM/yy'].map((format) => [format, 'day-first'] as const),
      ...['MM/dd/yyyy', 'M/d/yy'].map((format) => [format, 'month-first'] as const),
    );
    fc.assert(
      fc.property(instant, format, zone, (at, [format, order], zone) => {
        const local = DateTime.fromJSDate(at, { zone });
        const noon = local.set({ hour: 12, minute: 0, second: 0, millisecond: 0 });
        expect(read(local.toFormat(format), zone, order)).toEqual({ value: noon.toJSDate() });
      }),
      { numRuns: 500 },
    );
  });

  test('is read with the month and weekday names of seven languages', () => {
    const formats = [
      'd MMMM yyyy',
      'd. MMMM yyyy',
      'cccc, d MMMM yyyy',
      'ccc d MMM yyyy',
      "d 'de' MMMM 'de' yyyy",
      'MMMM d, yyyy',
    ];
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom(...luxonLocales),
        fc.constantFrom(...formats),
        (at, locale, format) => {
          const day = DateTime.fromJSDate(at, { zone: 'UTC' }).set({
            hour: 12,
            minute: 0,
            second: 0,
            millisecond: 0,
          });
          const text = day.setLocale(locale).toFormat(format);
          expect([text, read(text)]).toEqual([text, { value: day.toJSDate() }]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is read from Unix seconds, milliseconds, microseconds and nanoseconds, as a number or as digits', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
        const ms = at.getTime();
        const seconds = Math.floor(ms / 1000);
        for (const raw of [ms, String(ms), `${ms}000`, `${ms}000000`, ms / 1000])
          expect(read(raw, zone)).toEqual({ value: at });
        for (const raw of [seconds, String(seconds)])
          expect(read(raw, zone)).toEqual({ value: new Date(seconds * 1000) });
        expect(hasZone(ms) && hasZone(String(seconds))).toBe(true);
      }),
    );
  });

  test('is never read if day and month could be swapped and no order is set', () => {
    const part = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        part,
        part,
        fc.constantFrom('/', '.', '-'),
        fc.boolean(),
        (first, second, divider, hasTime) => {
          fc.pre(first !== second);
          const text = [first, second, 2025].join(divider) + (hasTime ? ' 10:00' : '');
          expect(read(text)).toEqual({ issue: expect.stringContaining('is an ambiguous date') });
          const dayFirst = DateTime.utc(2025, second, first, hasTime ? 10 : 12);
          expect(read(text, 'UTC', 'day-first')).toEqual({ value: dayFirst.toJSDate() });
        },
      ),
    );
  });

  test.each([
    ['Tue Nov 24 2026 16:00:00 GMT+0100 (Central European Standard Time)', '2026-11-24T15:00:00.000Z'],
    ['Tue Nov 24 16:00:00 UTC 2026', '2026-11-24T16:00:00.000Z'],
    ['Tue, 24 Nov 2026 16:00:00 -0500', '2026-11-24T21:00:00.000Z'],
    ['24/Nov/2026:16:00:00 +0100', '2026-11-24T15:00:00.000Z'],
    ['2026-11-24 16:00:00.123456789 +0000 UTC', '2026-11-24T16:00:00.123Z'],
    ['2026-11-24T16:00:00+01', '2026-11-24T15:00:00.000Z'],
    ['2026-11-24 16:00 PST', '2026-11-25T00:00:00.000Z'],
    ['2026-11-24 16:00 MEZ', '2026-11-24T15:00:00.000Z'],
    ['Jul 24, 2026 4:00 PM ET', '2026-07-24T20:00:00.000Z'],
    ['4:00 PM, Nov 24, 2026', '2026-11-24T16:00:00.000Z'],
    ['24.11.2026 um 16 Uhr', '2026-11-24T16:00:00.000Z'],
    ['24.11.2026 16.00', '2026-11-24T16:00:00.000Z'],
    ['24 novembre 2026 à 16h30', '2026-11-24T16:30:00.000Z'],
    ['1er novembre 2026', '2026-11-01T12:00:00.000Z'],
    ['martes, 24 de noviembre de 2026 a las 4:00 p. m.', '2026-11-24T16:00:00.000Z'],
    ['November 24th, 2026 12:00 AM', '2026-11-24T00:00:00.000Z'],
    ['24NOV2026', '2026-11-24T12:00:00.000Z'],
    ['11/24/26 4:00 PM', '2026-11-24T16:00:00.000Z'],
    ['24.11.2026 24:00', '2026-11-25T00:00:00.000Z'],
    ['20261124160000', '2026-11-24T16:00:00.000Z'],
    ['2026-11-24Z', '2026-11-24T12:00:00.000Z'],
    ['2026-11-24 -05:00', '2026-11-24T17:00:00.000Z'],
  ])('%s is %s', (text, at) => {
    expect(read(text)).toEqual({ value: new Date(at) });
  });

  test('in a night when clocks change is the earlier of two instants, or moved forward by what the clocks skip', () => {
    expect(read('2026-10-25 02:30', 'Europe/Berlin')).toEqual({ value: new Date('2026-10-25T00:30:00Z') });
    expect(read('2026-11-01 01:30', 'America/New_York')).toEqual({ value: new Date('2026-11-01T05:30:00Z') });
    expect(read('2026-03-29 02:30', 'Europe/Berlin')).toEqual({ value: new Date('2026-03-29T01:30:00Z') });
  });

  test('for today is noon, or before noon the beginning of the day, and never the future', () => {
    const morning = new Date('2026-11-29T07:00:00Z');
    const today = (zone: string) => readMoment('2026-11-29', { zone, now: morning });
    expect(today('Europe/Berlin')).toEqual({ value: new Date('2026-11-28T23:00:00Z') });
    expect(today('Asia/Kolkata')).toEqual({ value: new Date('2026-11-29T06:30:00Z') });
    expect(today('America/Los_Angeles')).toEqual({ issue: expect.stringContaining('is in the future') });
  });
});
