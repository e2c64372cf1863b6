import { describe, expect, test } from 'vitest';
import { toOriginPattern } from '../../../../utils/browser/permissions';
import { formatAge, formatDistance, formatMoment, formatPoints } from '../../../../utils/i18n/format';
import { pointsText } from '../../../../utils/i18n/points-text';
import { parseLookupInput } from '../../../../utils/lookup/parse-lookup-input';

const now = new Date(2026, 10, 23, 9, 12);
const ago = (days: number) => formatAge(new Date(2026, 10, 23 - days, 23, 50), { now, locale: 'en' });

test('an age is counted in calendar days, not in hours', () => {
  expect([0, 1, 4, 13, 21, 70, 400].map(ago)).toEqual([
    'today',
    'yesterday',
    '4 days ago',
    '13 days ago',
    '3 weeks ago',
    'Sep 14',
    'Oct 19, 2025',
  ]);
});

test('a moment today is shown as a time, and an earlier one with its date', () => {
  expect(formatMoment(new Date(2026, 10, 23, 8, 5), now, 'en-GB')).toBe('08:05');
  expect(formatMoment(new Date(2026, 10, 22, 8, 5), now, 'en-GB')).toBe('22 Nov, 08:05');
  expect(formatMoment(new Date(2025, 0, 2, 8, 5), now, 'en-GB')).toBe('2 Jan 2025, 08:05');
});

test('the time until or since a deadline is shown in minutes, hours or days', () => {
  const hours = (count: number) => formatDistance(new Date(now.getTime() + count * 3_600_000), now, 'en');
  expect([0.4, 3, 30, 72, -5, -100, 0.001, -0.001].map(hours)).toEqual([
    'in 24 minutes',
    'in 3 hours',
    'in 30 hours',
    'in 3 days',
    '5 hours ago',
    '4 days ago',
    'in 1 minute',
    '1 minute ago',
  ]);
});

test('one point is singular, with its sign', () => {
  expect([1, 12, -1, 0].map(pointsText)).toEqual(['+1 point', '+12 points', '−1 point', '0 points']);
});

test('points are shown with their sign', () => {
  expect([12, -5, 0].map((points) => formatPoints(points, 'en'))).toEqual(['+12', '−5', '0']);
});

describe('the lookup box', () => {
  test.each([
    ['Priya <Priya@Northwind.example>', { email: 'priya@northwind.example' }],
    ['priya@northwind.example', { email: 'priya@northwind.example' }],
    ['https://www.linkedin.com/in/priya-raman/', { linkedin: 'priya-raman' }],
    ['mailto:priya%2Bfair@northwind.example?subject=x', { email: 'priya+fair@northwind.example' }],
    ['Write to “priya@northwind.example”. Thanks', { email: 'priya@northwind.example' }],
    [`linkedin.com/sales/lead/ACwAA${'x'.repeat(34)},NAME,y`, { linkedinSales: `ACwAA${'x'.repeat(34)}` }],
    ['Priya Raman, Northwind', { name: 'Priya Raman', company: 'Northwind' }],
  ])('reads %s', (text, keys) => {
    expect(parseLookupInput(text)).toEqual(keys);
  });

  test.each([
    ['', 'lookup_box_empty'],
    ['Priya Raman', 'lookup_box_name_alone'],
    ['priya@', 'lookup_box_half_address'],
    ['a@one.example or b@two.example', 'lookup_box_half_address'],
    ['https://linkedin.com/company/x', 'lookup_box_no_profile'],
  ])('says what is wrong with “%s”', (text, problem) => {
    expect(parseLookupInput(text)).toEqual({ problem });
  });
});

test('a webmail’s address becomes the permission Passback asks for, and any other text becomes none', () => {
  expect(toOriginPattern('mail.acme.example')).toBe('https://mail.acme.example/*');
  expect(toOriginPattern(' http://127.0.0.1:8025/?_task=mail ')).toBe('http://127.0.0.1/*');
  for (const none of ['', 'my mail', 'acme', '*', 'https://*/*', 'chrome://settings'])
    expect(toOriginPattern(none)).toBeUndefined();
});
