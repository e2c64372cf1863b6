import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../../scripts/demo/seeded-random';
import { type AnswerPairs, cohenKappa } from '../../../../../server/features/statistics/cohen-kappa';

describe('Cohen’s kappa', () => {
  test('is that of the textbook (Cohen 1960; Fleiss, Cohen and Everitt 1969)', () => {
    // 20 yes–yes, 5 yes–no, 10 no–yes, 15 no–no: observed 0.7, by chance 0.5.
    const kappa = cohenKappa({ both: 20, onlyFirst: 5, onlySecond: 10, neither: 15 });
    expect(kappa?.value).toBeCloseTo(0.4, 10);
    expect([kappa?.low, kappa?.high].map((end) => end?.toFixed(1))).toEqual(['0.1', '0.6']);
  });

  test('of full agreement has an interval all the same, and of one answer only is undefined', () => {
    const full = cohenKappa({ both: 12, onlyFirst: 0, onlySecond: 0, neither: 12 });
    expect(full).toMatchObject({ value: 1, high: 1 });
    expect(full?.low).toBeLessThan(0.95);
    expect(cohenKappa({ both: 30, onlyFirst: 0, onlySecond: 0, neither: 0 })).toBeUndefined();
    expect(cohenKappa({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 })).toBeUndefined();
  });

  test('lies in its interval, between −1 and 1, for any counts', () => {
    const count = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(count, count, count, count, (both, onlyFirst, onlySecond, neither) => {
        const kappa = cohenKappa({ both, onlyFirst, onlySecond, neither });
        if (!kappa) return;
        const { value, low, high } = kappa;
        expect([low >= -1, low <= value, value <= high, high <= 1]).toEqual([true, true, true, true]);
      }),
    );
  });

  test.each([
    { n: 20, agreement: 0.8, share: 0.5 },
    { n: 40, agreement: 0.9, share: 0.4 },
    { n: 65, agreement: 0.7, share: 0.6 },
    { n: 130, agreement: 0.85, share: 0.3 },
  ])('has an interval that holds the truth in at least 93% of samples: %o', ({ n, agreement, share }) => {
    // Both sides say yes with the same probability; they agree on both answers in proportion.
    const apart = (1 - agreement) / 2;
    const cells = [share - apart, apart, apart, 1 - share - apart];
    const byChance = share ** 2 + (1 - share) ** 2;
    const truth = (agreement - byChance) / (1 - byChance);
    const random = seededRandom(n);
    let held = 0;
    const runs = 2000;
    for (let run = 0; run < runs; run++) {
      const kappa = cohenKappa(draw(n, cells, random));
      if (!kappa || (kappa.low <= truth && truth <= kappa.high)) held++;
    }
    expect(held / runs).toBeGreaterThanOrEqual(0.93);
  });
});

function draw(n: number, cells: readonly number[], random: () => number): AnswerPairs {
  const [both = 0, onlyFirst = 0, onlySecond = 0] = cells;
  const counts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (let at = 0; at < n; at++) {
    const drawn = random();
    if (drawn < both) counts.both++;
    else if (drawn < both + onlyFirst) counts.onlyFirst++;
    else if (drawn < both + onlyFirst + onlySecond) counts.onlySecond++;
    else counts.neither++;
  }
  return counts;
}
