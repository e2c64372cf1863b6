import { describe, expect, test } from 'vitest';
import { writeBrief } from '../../../../server/console/pages/week/write-brief';
import {
  describeDifference,
  describeMissing,
  describeProgress,
} from '../../../../utils/contract/console/week-text';

const goal = { acceptedPerQuarter: 60, from: '2026-10-01', to: '2026-12-31', accepted: 41, share: 0.5 };
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
      'same',
    ]);
  });

  test('writes a brief that says why, what exists, and what is wanted', () => {
    expect(describeMissing(missing)).toBe('14 of 20 leads that sales got: 4 don’t have it, 10 unknown');
    expect(writeBrief(missing, 'Budget', '2026-09-01').split('\n')).toEqual([
      'Content brief: Budget',
      'Why: since 1 Sept, 14 of 20 leads that sales got: 4 don’t have it, 10 unknown.',
      'No content answers it yet.',
      'Wanted: a piece that helps a lead answer “Budget” before the first call, and that a rep can send in one click.',
    ]);
    const known = { ...missing, contents: [{ id: 'a', title: 'Payback sheet' }] };
    expect(writeBrief(known, 'Budget', '2026-09-01')).toContain('We already have: “Payback sheet”.');
  });
});
