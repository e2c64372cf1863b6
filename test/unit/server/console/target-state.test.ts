import { expect, test } from 'vitest';
import { stateOf } from '../../../../server/console/pages/targets/target-state';
import type { Target } from '../../../../utils/contract/console/target';

const now = Date.parse('2026-11-24T12:00:00Z');
const [before, later] = ['2026-11-23T12:00:00Z', '2026-11-24T14:00:00Z'];
const target: Target = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'webhook',
  name: 'CRM',
  address: 'crm.example/…hook',
  kinds: ['disposition'],
  isOn: true,
  undelivered: 0,
  held: 0,
  allowsHttp: false,
  madeBy: 'Maria Berg',
  madeAt: before,
};

const cases: [string, Partial<Target>, RegExp, RegExp][] = [
  ['that took something', { lastTookAt: before }, /^Well$/, /Last took something/],
  ['that failed since', { lastTookAt: before, failingSince: before, nextTry: later }, /^Failing/, /Next try/],
  ['that fails, and nothing waits for', { failingSince: before }, /^Failing/, /A test says/],
  ['whose next try is due', { failingSince: before, nextTry: before }, /^Failing/, /Next try any moment/],
  ['that asked for a pause', { failingSince: before, pausedUntil: later }, /^Paused until/, /left alone/],
  ['whose pause is over', { failingSince: before, pausedUntil: before }, /^Failing/, /A test says/],
  ['turned off by hand', { isOn: false, failingSince: before }, /^Off$/, /Nothing goes out/],
  [
    'that Passback turned off',
    { isOn: false, off: { at: before, why: 'It is gone.' } },
    /^Off since/,
    /gone/,
  ],
];

test.each(cases)('a target %s says so', (_, more, words, rest) => {
  const state = stateOf({ ...target, ...more }, now);
  expect([state.words, state.more]).toEqual([expect.stringMatching(words), expect.stringMatching(rest)]);
});
