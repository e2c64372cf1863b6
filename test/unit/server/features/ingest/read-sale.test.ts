import { expect, test } from 'vitest';
import { readSale } from '../../../../../server/features/ingest/segment/read-sale';

const none = { amount: null, currency: null, reason: null, deal: null };

test.each<[string, Record<string, unknown>, object]>([
  ['the amount rather than a value', { value: 7, amount: 84_000 }, { amount: 84_000 }],
  ['an ID rather than a name', { deal_name: 'Acme', dealId: 'D1' }, { deal: 'D1' }],
  ['what is filled in', { deal_amount: '', Amount: 5 }, { amount: 5 }],
  ['a currency in the amount', { revenue: '1.200 €' }, { amount: 1200, currency: 'EUR' }],
  ['a stated currency rather than a sign', { amount: '$5', currency: 'cad' }, { amount: 5, currency: 'CAD' }],
  ['Passback’s own reason by its label', { closed_lost_reason: 'no budget' }, { reason: 'budget' }],
  ['another reason as sent', { 'Lost Reason': 'Merger' }, { reason: 'Merger' }],
])('of a sale, %s is read', (_, properties, facts) => {
  expect(readSale(properties)?.facts).toEqual({ ...none, ...facts });
});

test('an event that says nothing of a sale has no facts', () => {
  expect(readSale({ title: 'Guide', url: 'https://one.example', amount: '' })).toBeUndefined();
});
