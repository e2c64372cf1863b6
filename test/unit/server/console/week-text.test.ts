import { describe, expect, test } from 'vitest';
import { writeBrief } from '../../../../server/console/pages/week/write-brief';
import {
  describeDifference,
  describeMissing,
  describeProgress,
} from '../../../../utils/contract/console/week-text';

const goal = { acceptedPerQuarter: 60, from: '2026-10-01', to: '2026-12-31', accepted: 41, share: 0.5 };
const weeks = { lookBackFrom: '2026-09-01', to: '2026-11-30' };
const missing = { element: 'budget', missing: 14, negative: 4, of: 20, contents: [] };

describe('the week in words', () => {
  test.each([
    [{}, '41 leads accepted this quarter of the 60 wanted by 31 Dec, on pace: an even pace would be at 30.'],
    [{ share: 0.9 }, '41 leads accepted this quarter of the 60 wanted by 31 Dec, 13 behind an even pace.'],
    [{ accepted: 60 }, '60 leads accepted this quarter: the goal of 60 is reached.'],
    [
      { accepted: 1, acceptedPerQuarter: null },
      '1 lead accepted this quarter. Agree on a goal to see how far along you are.',
    ],
  ])('says how far the goal is: %o', (more, sentence) => {
    expect(describeProgress({ goal: { ...goal, ...more } })).toBe(sentence);
  });

  test('compares with the week before', () => {
    expect([describeDifference(3, 1), describeDifference(1, 3), describeDifference(2, 2)]).toEqual([
      '2 more',
      '2 fewer',
      'no change',
    ]);
  });

  test('writes a brief that says why, what exists, and what is wanted', () => {
    expect(describeMissing(missing)).toBe('14 of the 20 leads that sales got: 4 lack it, 10 not known');
    expect(writeBrief(missing, 'Budget', weeks).split('\n')).toEqual([
      'Content brief: Budget',
      'Why: from 1 Sept to 30 Nov, 14 of the 20 leads that sales got: 4 lack it, 10 not known.',
      'No content answers it yet.',
      'Wanted: a piece that helps a lead answer “Budget” before the first call, and that a rep can send in one click.',
    ]);
    const known = { ...missing, contents: [{ id: 'a', title: 'Payback sheet' }] };
    expect(writeBrief(known, 'Budget', weeks)).toContain('We already have: “Payback sheet”.');
  });
});
