import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { addDays, dayAt } from '../../../../../utils/contract/shared/day';

const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe', // Daylight saving moves its clocks by half an hour.
  'Pacific/Apia', // It skipped 30 December 2011.
  'Pacific/Kiritimati',
);
const at = fc.date({ min: new Date('2005-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });

test('a moment falls on the calendar day of its time zone, even when clocks change', () => {
  fc.assert(
    fc.property(at, zone, (at, zone) => {
      expect(dayAt(at, zone)).toBe(DateTime.fromJSDate(at, { zone }).toISODate());
    }),
  );
});

test('adding days and subtracting them again gives the same day, and days follow each other', () => {
  fc.assert(
    fc.property(at, fc.integer({ min: 0, max: 800 }), (at, days) => {
      const from = at.toISOString().slice(0, 10);
      const later = addDays(from, days);
      expect(later).toBe(DateTime.fromISO(from, { zone: 'UTC' }).plus({ days }).toISODate());
      expect(addDays(later, -days)).toBe(from);
      expect(later > from).toBe(days > 0); // They also sort as text, which is how the database compares them.
    }),
  );
});

test.each([
  ['2026-12-31T23:30:00Z', 'Europe/Berlin', '2027-01-01'],
  ['2027-01-01T01:00:00Z', 'America/New_York', '2026-12-31'],
  ['2027-03-28T00:59:59Z', 'Europe/Berlin', '2027-03-28'], // One second before the clocks go forward.
  ['2027-10-30T22:00:00Z', 'Europe/Berlin', '2027-10-31'],
])('%s in %s is %s', (at, zone, day) => {
  expect(dayAt(new Date(at), zone)).toBe(day);
});
