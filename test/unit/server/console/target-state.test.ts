import { expect, test } from 'vitest';
import { formatRemoval } from '../../../../server/console/pages/targets/removal-text';
import { toTargetState } from '../../../../server/console/pages/targets/target-state';
import type { Target } from '../../../../utils/contract/console/target';

const now = Date.parse('2026-11-24T12:00:00Z');
const [before, later] = ['2026-11-23T12:00:00Z', '2026-11-24T14:00:00Z'];
const target: Target = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'webhook',
  name: 'CRM',
  address: 'crm.example/…hook',
  kinds: ['disposition'],
  isEnabled: true,
  undelivered: 0,
  held: 0,
  allowsHttp: false,
  createdBy: 'Maria Berg',
  createdAt: before,
};

const cases: [string, Partial<Target>, RegExp, RegExp][] = [
  ['that took something', { lastSuccessAt: before }, /^Healthy$/, /Last delivery/],
  [
    'that failed since',
    { lastSuccessAt: before, failingSince: before, nextAttemptAt: later },
    /^Failing/,
    /Next attempt/,
  ],
  ['that fails, and nothing waits for', { failingSince: before }, /^Failing/, /Send a test/],
  [
    'whose next try is due',
    { failingSince: before, nextAttemptAt: before },
    /^Failing/,
    /Next attempt any moment/,
  ],
  [
    'that asked for a pause',
    { failingSince: before, pausedUntil: later },
    /^Paused until/,
    /asked Passback to wait/,
  ],
  ['whose pause is over', { failingSince: before, pausedUntil: before }, /^Failing/, /Send a test/],
  ['turned off by hand', { isEnabled: false, failingSince: before }, /^Off$/, /Nothing is sent/],
  [
    'that Passback turned off',
    { isEnabled: false, disabled: { at: before, reason: 'It is gone.' } },
    /^Off since/,
    /gone/,
  ],
];

test.each(cases)('a target %s says so', (_, more, label, detail) => {
  const state = toTargetState({ ...target, ...more }, now);
  expect([state.label, state.detail]).toEqual([expect.stringMatching(label), expect.stringMatching(detail)]);
});

test.each([
  [{}, /^Its URL, its secret and its delivery history are/],
  [{ kind: 'slack' as const }, /^Its URL and its delivery history are/],
  [{ undelivered: 1 }, /, 1 waiting delivery and its delivery history/],
  [{ undelivered: 2, held: 3 }, /, 5 waiting deliveries and its delivery history/],
  [{ isEnabled: false, held: 12 }, /, 12 waiting deliveries and its delivery history/],
])('removing a target says what is lost with it: %o', (change, expected) => {
  expect(formatRemoval({ ...target, ...change })).toMatch(expected);
});
