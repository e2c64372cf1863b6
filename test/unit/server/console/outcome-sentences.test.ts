import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeWorth } from '../../../../server/console/pages/definition/score-worth';
import { describeOutcomes } from '../../../../server/console/pages/reports/outcome-section';
import { estimateShare } from '../../../../server/features/statistics/estimate-share';
import { type ScoreTally, scoreBands } from '../../../../server/features/statistics/score-bands';
import { brierScore, separation } from '../../../../server/features/statistics/score-quality';
import type { Outcomes } from '../../../../utils/contract/console/reports';
import { noOutcomes } from '../support/no-outcomes';

const describe = (outcomes: Partial<Outcomes>) =>
  describeOutcomes({ outcomes: { ...noOutcomes, ...outcomes }, minSample: 5 });
const time = (count: number, median: number) => ({
  days: { ...noOutcomes.days, handOverToWon: { count, median } },
});

test.each<[string, Partial<Outcomes>, string[]]>([
  ['nothing', {}, []],
  [
    'few endings',
    { winShare: estimateShare(1, 3) },
    ['1 of the 3 leads that reached an ending was won: too few for a percentage.'],
  ],
  [
    'many endings',
    { winShare: estimateShare(25, 41) },
    ['61% of the leads that reached an ending were won (n = 41, 46–75%).'],
  ],
  [
    'two currencies',
    {
      amounts: [
        { currency: 'EUR', amount: 1500, sales: 2 },
        { currency: 'USD', amount: 700, sales: 1 },
      ],
      withoutAmount: 1,
      withoutCurrency: 2,
    },
    [
      'Sales are worth €1,500 (n = 2) and $700 (n = 1).',
      'For 1 won lead, the amount isn’t known.',
      '2 sales have amounts without a currency, which aren’t added up.',
    ],
  ],
  [
    'a fast sale',
    time(1, 0.2),
    ['From hand-over to a sale: less than a day (median, n = 1, too few to rely on).'],
  ],
  ['many sales', time(12, 30.4), ['From hand-over to a sale: 30 days (median, n = 12).']],
  [
    'sales from elsewhere',
    { wonElsewhere: 3 },
    ['3 won leads were neither handed to sales nor judged in this period, so they aren’t counted above.'],
  ],
])('outcomes read as sentences: %s', (_, outcomes, sentences) => {
  expect(describe(outcomes)).toEqual(sentences);
});

test('whatever the verdicts, the worth of a score is a sentence without NaN, and of few it claims nothing', () => {
  const row = fc.record({
    score: fc.integer({ min: 0, max: 100 }),
    of: fc.nat(40),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const rows = fc.uniqueArray(row, { selector: ({ score }) => score, maxLength: 30 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 3 }), (found, reps) => {
      const tallies = found.map(
        ({ score, of, share }): ScoreTally => ({ score, of, accepted: Math.round(of * share) }),
      );
      const bands = scoreBands(tallies);
      const verdicts = tallies.reduce((sum, { of }) => sum + of, 0);
      const worth = {
        ...{ version: 1, verdicts, reps, bands },
        ...{ separation: separation(tallies), brier: brierScore(tallies, bands) },
      };
      const sentence = describeWorth(worth);
      expect(sentence).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(sentence.includes('AUC')).toBe(worth.separation !== undefined);
      expect(sentence.includes('one rep')).toBe(reps === 1);
    }),
  );
});
