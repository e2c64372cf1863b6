import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { readMoment } from '../../../../../server/features/ingest/values/read-moment';

const now = new Date('2026-11-29T12:00:00Z');
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
];
const zone = fc.constantFrom(...zones);
const read = (raw: unknown, zone = 'UTC', order?: 'day-first' | 'month-first') =>
  readMoment(raw, { zone, order, now });

describe('a value that isn’t a moment is explained', () => {
  test.each([
    ['2026-02-31', 'that month doesn’t have that day'],
    ['2025-02-29', 'that month doesn’t have that day'],
    ['31 Nov 2026', 'that month doesn’t have that day'],
    ['2026-20-11', 'there is no month 20'],
    ['99/99/2026', 'there is no month 99'],
    ['2026-11-24 24:30', 'an invalid time'],
    ['2026-11-24 16:60', 'an invalid time'],
    ['2026-11-24 13:00 AM', 'an invalid time'],
    ['24:30', 'is a time without a date'],
    ['16:00', 'is a time without a date'],
    ['4 PM', 'is a time without a date'],
    ['46350.5', 'a spreadsheet’s internal number'],
    [46350, 'a spreadsheet’s internal number'],
    ['46350,375', 'a spreadsheet’s internal number'],
    ['12', 'is a number, not a date'],
    [12, 'is a number, not a date'],
    ['2026', 'is a number, not a date'],
    [-1763629200, 'is a number, not a date'],
    ['Webinar 12', 'isn’t a date.'],
    ['Webinar 24.11.2026', 'isn’t a date.'],
    ['24.11.2026 Webinar', 'isn’t a date.'],
    ['yesterday', 'isn’t a date.'],
    ['2026-11', 'doesn’t say which day'],
    ['November 2026', 'doesn’t say which day'],
    ['24.11.', 'doesn’t say which year'],
    ['Nov 24', 'doesn’t say which year'],
    ['24/11/26', 'its year has two digits'],
    ['Mon, 24 Nov 2026 16:00:00 GMT', 'the weekday doesn’t match'],
    ['2026-11-24 16:00 CST', 'ambiguous time zone: CST'],
    ['2026-11-24 16:00 XYZ', 'unknown time zone: XYZ'],
    ['2026-11-24 16:00 +25:00', 'unknown time zone'],
    ['2026-11-24 16:00 Europe/Atlantis', 'unknown time zone'],
    ['1999-12-31', 'before the year 2000'],
    ['2027-01-01', 'is in the future. Check the date'],
    ['2026-11-29T12:11:00Z', 'is in the future. Check the date'],
    [4_000_000_000, 'is in the future. Check the date'],
    ['2026-11-29 13:00', 'that time zone is probably wrong'],
    ['#REF!', 'isn’t a date.'],
    [true, 'isn’t a date.'],
    [['2026-11-24'], 'isn’t a date.'],
  ])('%j %s', (raw, explanation) => {
    expect(read(raw)).toEqual({ issue: expect.stringContaining(explanation) });
    expect(read(raw)).toEqual({ issue: expect.stringMatching(/^(?:“.{1,80}”|A list of values) .*\.$/) });
  });

  test('such as a date in the other order than the one set', () => {
    expect(read('11/24/2026', 'UTC', 'day-first')).toEqual({
      issue: expect.stringContaining('when the day comes first'),
    });
    expect(read('24/11/2026', 'UTC', 'month-first')).toEqual({
      issue: expect.stringContaining('when the month comes first'),
    });
    expect(read('12/11/2026', 'UTC', 'month-first')).toEqual({
      issue: expect.stringContaining('that order is probably wrong'),
    });
  });

  test('such as one with an unknown zone set', () => {
    expect(read('2026-11-24 16:00', 'Europe/Atlantis')).toEqual({
      issue: expect.stringContaining('Europe/Atlantis, is unknown'),
    });
  });

  test.each(['', '-', 'n/a', '0000-00-00 00:00:00', null, undefined])('%j counts as empty', (raw) => {
    expect(read(raw)).toEqual({ nothing: true });
  });

  test('without ever throwing, or reading a day that no calendar has', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0123456789-/.: TZ+apmNov,'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), noise, fc.string({ unit: 'binary' })), zone, (raw, zone) => {
        expect(Object.keys(read(raw, zone))).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
    const parts = fc.tuple(
      fc.integer({ min: 2000, max: 2025 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 29, max: 31 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const isReal = DateTime.utc(year, month, day).isValid;
        expect('value' in read(`${year}-${month}-${day}`)).toBe(isReal);
      }),
    );
  });

  test('in time that grows only with the length of the value', () => {
    for (const part of ['1', '1.', ' ', '1/', 'a', '(', 'nov ', '1:', '- ']) {
      expect(read(part.repeat(100_000))).not.toHaveProperty('value');
    }
  });
});
