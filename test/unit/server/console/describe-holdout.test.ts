import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../../../server/console/pages/holdouts/describe-holdout';
import { parseInput } from '../../../../server/console/pages/holdouts/start-form';
import type { Holdout } from '../../../../utils/contract/console/holdout';

const side = (counted: number) => ({ entered: counted + 5, counted, judged: 10, accepted: 5 });
const holdout = (part: Partial<Holdout>): Holdout => ({
  id: crypto.randomUUID(),
  change: { change: 'alerts' },
  percent: 20,
  startedAt: '2026-10-01T12:00:00Z',
  startedBy: 'Maria Berg',
  seal: '0'.repeat(64),
  days: 28,
  minCounted: 50,
  changed: side(80),
  heldBack: side(60),
  finding: 'not-enough',
  ...part,
});
const difference = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

describe('what a holdout says', () => {
  test.each<[string, Partial<Holdout>, string]>([
    [
      'few leads',
      { heldBack: side(12) },
      'Not enough yet: it takes 50 counted leads on each side. Still needed: 0 with the change, 38 held back.',
    ],
    ['few accepted', {}, 'Not enough yet: it takes about 10 accepted leads and 10 others on each side.'],
    [
      'a wide interval',
      { difference: difference(-0.1, 0.2) },
      'Not enough yet: the difference lies between −10 and +20 percentage points.',
    ],
    [
      'an early end',
      { difference: difference(-0.1, 0.2), endedAt: '2026-11-01T12:00:00Z' },
      'It ended too early to say: the difference lies between −10 and +20 percentage points.',
    ],
    [
      'more',
      { finding: 'more', difference: difference(0.02, 0.2) },
      'With the change, the acceptance rate is 11 percentage points higher (95% interval: +2 to +20).',
    ],
    [
      'fewer',
      { finding: 'fewer', difference: difference(-0.2, -0.02) },
      'With the change, the acceptance rate is 11 percentage points lower (95% interval: −20 to −2).',
    ],
    [
      'no difference',
      { finding: 'no-difference', difference: difference(-0.03, 0.03) },
      'Any difference is smaller than 5 percentage points (95% interval: −3 to +3).',
    ],
  ])('with %s', (_, part, sentence) => {
    expect(describeFinding(holdout(part))).toBe(sentence);
  });
});

test.each(['soon', ' ', '0', '1001', '1.5'])('the form says what is wrong with “%s” hours', (hours) => {
  const parsed = parseInput({ kind: 'answers', hours, percent: 20 });
  expect('issues' in parsed && Object.keys(parsed.issues)).toEqual(['hours']);
});
