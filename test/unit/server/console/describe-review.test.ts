import { describe, expect, test } from 'vitest';
import {
  describeBasis,
  describeChange,
  describeEvidence,
  describeFinding,
  describeSinceSigned,
} from '../../../../server/console/pages/definition/describe-review';
import { defaultDefinition } from '../../../../server/features/scoring/default-definition';
import type { DefinitionReview } from '../../../../utils/contract/console/definition-review';
import { applyChanges, type SuggestedChange } from '../../../../utils/contract/console/suggested-change';

const review: DefinitionReview = {
  at: '2026-11-24T12:00:00Z',
  version: 2,
  verdicts: 243,
  accepted: 100,
  byOutcome: 0,
  reps: 3,
  versions: 1,
  notReplayed: 0,
  misdated: 0,
  isCapped: false,
  finding: 'holds',
  changes: [],
  idle: [],
  unseen: [],
};
const evidence = {
  rule: 'events.attended',
  having: { accepted: 4, of: 35 },
  others: { accepted: 96, of: 208 },
  disputes: 0,
};
const changes: SuggestedChange[] = [
  { kind: 'points', from: 12, to: 5, ...evidence },
  {
    kind: 'half-life',
    group: 'intent',
    from: 14,
    to: 7,
    separation: { value: 0.03, low: 0.01, high: 0.05 },
  },
  {
    kind: 'threshold',
    from: 60,
    to: 52,
    before: { missed: 30, wasted: 1 },
    after: { missed: 12, wasted: 9 },
    missedLeadCost: 3,
  },
  {
    kind: 'remove',
    from: 5,
    ...evidence,
    rule: 'fit.company-address',
    disputes: 2,
    separation: { value: 0, low: -0.001, high: 0.002 },
  },
];

describe('what a review says', () => {
  test.each([
    [{ finding: 'too-few', verdicts: 1 }, 'Suggestions start at 200 judged leads. So far there is 1.'],
    [{ finding: 'too-few', verdicts: 0 }, 'Suggestions start at 200 judged leads. So far there are 0.'],
    [
      { finding: 'one-sided', accepted: 1 },
      'Of 243 judged leads, 1 was accepted. Suggestions need at least 30 accepted leads and 30 others.',
    ],
    [
      { finding: 'one-rep' },
      'All 243 judged leads were judged by the same rep. Suggestions need the verdicts of at least two.',
    ],
    [
      { finding: 'separable' },
      'The rules tell all 243 judged leads apart without an exception, so nothing follows for their points. Suggestions need some leads that were judged against the rules.',
    ],
    [
      { separation: { value: 0.52, low: 0.45, high: 0.59 } },
      'Scores don’t tell accepted leads from others: of one of each, the accepted one scores higher in 52% of pairs (95% interval: 45% to 59%, n = 243). No other points are certain to do better, so talk about the rules themselves.',
    ],
    [{}, 'The definition holds: the verdicts on 243 judged leads don’t support any change.'],
    [
      { finding: 'changes', changes: changes.slice(0, 1) },
      'One change would fit the verdicts on 243 judged leads better. Nothing changes until both sides sign a draft.',
    ],
  ] as const)('of %o', (more, sentence) => {
    expect(describeFinding({ ...review, ...more } as DefinitionReview)).toBe(sentence);
  });

  test('about each kind of change, with its evidence', () => {
    expect(
      changes.map((change) => [describeChange(change, defaultDefinition), describeEvidence(change)]),
    ).toEqual([
      [
        '“Attended”: 12 → 5 points',
        '31 not accepted and 4 accepted among those with it (11%); 46% of the others were accepted.',
      ],
      [
        '“buying signals”: half-life 14 → 7 days',
        'The accepted lead scores higher in 3.0 percentage points more of the pairs (95% interval +1.0 to +5.0).',
      ],
      [
        'Threshold: 60 → 52',
        '30 accepted leads missed and 1 wasted call become 12 and 9. A missed lead counts as 3 wasted calls.',
      ],
      [
        'Remove “Uses a company email address” (5 points)',
        '31 not accepted and 4 accepted among those with it (11%); 46% of the others were accepted. Without it, the accepted lead scores higher in the same share of pairs (95% interval −0.1 to +0.2). Reps disputed it 2 times.',
      ],
    ]);
  });

  test('about an act that decides nothing: it keeps counting as engagement, without points', () => {
    const change: SuggestedChange = {
      kind: 'points',
      from: 4,
      to: 0,
      ...evidence,
      rule: 'reading.watched',
      separation: { value: 0.0004, low: -0.001, high: 0.002 },
    };
    expect(describeChange(change, defaultDefinition)).toBe('“Watched”: 4 → 0 points');
    expect(describeEvidence(change)).toContain(
      'Without it, the accepted lead scores higher in the same share',
    );
    const reading = applyChanges(defaultDefinition, [change]).groups.find(({ id }) => id === 'reading');
    expect(reading?.rules.map(({ id, points }) => [id, points])).toContainEqual(['watched', 0]);
  });

  test('about a signed version: whether it helped, only if that is certain', () => {
    const since = (low: number, value: number, high: number) =>
      describeSinceSigned({
        ...review,
        sinceSigned: { verdicts: 80, before: 0.7, after: 0.7 + value, difference: { low, value, high } },
      });
    expect(since(0.01, 0.05, 0.09)).toMatch(/^Since version 2 went live: it helped\./);
    expect(since(-0.01, 0.05, 0.11)).toMatch(/^Since version 2 went live: not enough to say/);
    expect(since(-0.09, -0.05, -0.01)).toMatch(/^Since version 2 went live: it made scores worse\./);
    expect(describeSinceSigned(review)).toBeUndefined();
  });

  test('about what it left out', () => {
    expect(describeBasis(review)).toEqual([]);
    expect(
      describeBasis({ ...review, byOutcome: 1, versions: 10, notReplayed: 1, misdated: 2, isCapped: true }),
    ).toEqual([
      '1 lead counts as accepted because sales got an opportunity.',
      'The verdicts were given under 10 versions. All leads are scored by the current one, as of their verdict.',
      '1 verdict left out: the lead’s data from that time isn’t known.',
      '2 verdicts left out: dated more than 30 days before they arrived, so the device’s clock is probably wrong.',
      'Older verdicts aren’t read: the newest 20,000 are enough.',
    ]);
  });

  test('changes made to a definition change nothing else', () => {
    const changed = applyChanges(defaultDefinition, changes);
    expect(changed.threshold).toBe(52);
    expect(changed.fit.map(({ id }) => id)).toEqual(['senior', 'industry', 'size']);
    expect(changed.groups.find(({ id }) => id === 'intent')?.halfLifeDays).toBe(7);
    const attended = changed.groups.flatMap(({ rules }) => rules).find(({ id }) => id === 'attended');
    expect(attended?.points).toBe(5);
    expect({ ...changed, threshold: 60, fit: [], groups: [] }).toEqual({
      ...defaultDefinition,
      fit: [],
      groups: [],
    });
    expect(
      applyChanges(defaultDefinition, [{ ...evidence, kind: 'points', from: 1, to: 2, rule: 'gone.rule' }]),
    ).toEqual(defaultDefinition);
  });
});
