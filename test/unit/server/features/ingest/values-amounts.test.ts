import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../../../server/features/ingest/values/read-amount';

const whole = fc.integer({ min: 0, max: 999_999_999 });
const group = fc.constantFrom('', ',', '.', ' ', '\u00a0', '\u202f', "'", '’');
const unit = fc.constantFrom(
  { before: '', after: '', currency: undefined },
  { before: '€ ', after: '', currency: 'EUR' },
  { before: '', after: ' €', currency: 'EUR' },
  { before: '£', after: '', currency: 'GBP' },
  { before: 'CHF ', after: '', currency: 'CHF' },
  { before: '', after: ' usd', currency: 'USD' },
  { before: '$', after: '', currency: undefined },
);
const written = (n: number, group: string) => String(n).replace(/\B(?=(?:\d{3})+$)/g, group);

describe('an amount of money', () => {
  test('is read with any grouping, with or without cents, and never off by a factor', () => {
    fc.assert(
      fc.property(whole, group, unit, fc.constantFrom('', '00', '50', '05', '5'), (n, group, unit, cents) => {
        const point = group === ',' ? '.' : ',';
        const text = `${unit.before}${written(n, group)}${cents && point}${cents}${unit.after}`;
        const amount = Number(`${n}${cents && '.'}${cents}`);
        expect(readAmount(text)).toEqual({
          value: { amount, ...(unit.currency && { currency: unit.currency }) },
        });
        expect(readAmount(n)).toEqual({ value: { amount: n } });
      }),
    );
  });

  test.each(['', ' ', null, undefined, '-', 'N/A'])('is missing if the cell is %j', (raw) => {
    expect(readAmount(raw)).toEqual({ nothing: true });
  });

  test.each([
    'a lot',
    '-5',
    '1.2.3',
    '1,23,456',
    '12.5.1',
    '10-20',
    '5 apples',
    '€ 5 USD',
    '1e9',
    '9'.repeat(20),
    { amount: 1 },
    [1],
    true,
    -3,
  ])('is an issue if it is %j', (raw) => {
    expect(readAmount(raw)).toEqual({ issue: expect.stringContaining('amount') });
  });

  test('given as a number is that number, however many decimals it has', () => {
    expect([842.105, 0, 8421.0526].map(readAmount)).toEqual(
      [842.105, 0, 8421.0526].map((amount) => ({ value: { amount } })),
    );
  });

  test('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (raw) => void readAmount(raw)));
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const read = readAmount(raw);
        if ('value' in read) expect(Number.isFinite(read.value.amount)).toBe(true);
      }),
    );
  });
});
