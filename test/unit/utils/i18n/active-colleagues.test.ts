import { expect, test } from 'vitest';
import { activeColleaguesText } from '../../../../utils/i18n/active-colleagues';

const now = new Date('2026-11-24T12:00:00Z');
const hourMs = 3_600_000;
const colleague = (hoursAgo: number) => ({
  latestAct: {
    act: 'attended',
    title: 'Live',
    type: 'webinar',
    at: new Date(now.getTime() - hoursAgo * hourMs).toISOString(),
  },
});
const show = (hoursAgo: number[]) =>
  activeColleaguesText('colleagues_active', hoursAgo.map(colleague), { withinMs: 10 * hourMs, now });

test('colleagues who were active lately are counted', () => {
  expect(show([1, 2, 20])).toBe('2 active, last 30 days');
  expect(show([1])).toBe('1 active, last 30 days');
  expect(show([20])).toBeUndefined();
});

test('if all six on the card were active, there may be more of them', () => {
  expect(show([1, 2, 3, 4, 5, 20])).toBe('5 active, last 30 days');
  expect(show([1, 2, 3, 4, 5, 6])).toBe('6+ active, last 30 days');
});
