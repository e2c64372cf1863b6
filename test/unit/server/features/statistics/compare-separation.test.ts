import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../../scripts/demo/seeded-random';
import {
  compareSeparation,
  differenceOf,
  placementsOf,
} from '../../../../../server/features/statistics/compare-separation';
import { z95 } from '../../../../../server/features/statistics/normal';

const leads = fc.array(
  fc.record({
    accepted: fc.boolean(),
    before: fc.integer({ min: 0, max: 9 }),
    after: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 80 },
);

/** The share of pairs in which the accepted lead comes first, by comparing every pair. */
function areaByPairs(list: readonly { accepted: boolean; score: number }[]): number {
  const accepted = list.filter((lead) => lead.accepted);
  const others = list.filter((lead) => !lead.accepted);
  const wins = accepted.flatMap((one) => others.map((other) => (Math.sign(one.score - other.score) + 1) / 2));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

function compare(accepted: boolean[], before: number[], after: number[]) {
  return compareSeparation(placementsOf(accepted, before), placementsOf(accepted, after));
}

describe('comparing two scores of the same leads', () => {
  test('gives the share of pairs that each puts in order', () => {
    fc.assert(
      fc.property(leads, (list) => {
        const accepted = list.map((lead) => lead.accepted);
        const found = compare(
          accepted,
          list.map(({ before }) => before),
          list.map(({ after }) => after),
        );
        const good = accepted.filter(Boolean).length;
        expect(found === undefined).toBe(Math.min(good, list.length - good) < 2);
        if (!found) return;
        expect(found.before).toBeCloseTo(
          areaByPairs(list.map(({ accepted, before }) => ({ accepted, score: before }))),
          9,
        );
        expect(found.after).toBeCloseTo(
          areaByPairs(list.map(({ accepted, after }) => ({ accepted, score: after }))),
          9,
        );
        expect(found.difference).toBeCloseTo(found.after - found.before, 9);
        expect(found.variance).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test.each([10, 100])(
    'isn’t certain of its size with %i leads of each kind, even if all of them say the same',
    (count) => {
      const accepted = Array.from({ length: 2 * count }, (_, at) => at < count);
      const found = compare(
        accepted,
        accepted.map(() => 0),
        accepted.map(Number),
      );
      const { low, value, high } = differenceOf(found ?? expect.fail(), z95);
      expect(value).toBe(0.5);
      expect([value - low, high - value].map((margin) => margin * count)).toEqual([
        expect.closeTo(1.5),
        expect.closeTo(1.5),
      ]);
    },
  );

  test('claims a difference between equally good scores about as rarely as it says', () => {
    let claimed = 0;
    const runs = 400;
    for (let seed = 1; seed <= runs; seed++) {
      const random = seededRandom(seed);
      const list = Array.from({ length: 120 }, () => {
        const worth = random();
        return {
          accepted: random() < worth,
          before: Math.round(40 * (worth + random())),
          after: Math.round(40 * (worth + random())),
        };
      });
      const comparison = compare(
        list.map(({ accepted }) => accepted),
        list.map(({ before }) => before),
        list.map(({ after }) => after),
      );
      if (!comparison) continue;
      const { low, high } = differenceOf(comparison, z95);
      if (low > 0 || high < 0) claimed++;
    }
    expect(claimed / runs).toBeGreaterThan(0.02);
    expect(claimed / runs).toBeLessThan(0.085);
  });
});
