import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../../scripts/demo/seeded-random';
import { type ScoreTally, scoreBands } from '../../../../../server/features/statistics/score-bands';
import { brierScore, minOfEach, separation } from '../../../../../server/features/statistics/score-quality';

type Verdict = [score: number, isAccepted: boolean];

function tally(verdicts: readonly Verdict[]): ScoreTally[] {
  const rows = new Map<number, ScoreTally>();
  for (const [score, isAccepted] of verdicts) {
    const row = rows.get(score) ?? { score, accepted: 0, of: 0 };
    row.of++;
    if (isAccepted) row.accepted++;
    rows.set(score, row);
  }
  return [...rows.values()];
}

/** By comparing every pair, independent of the implementation. */
function areaByPairs(verdicts: readonly Verdict[]): number {
  const accepted = verdicts.filter(([, isAccepted]) => isAccepted);
  const others = verdicts.filter(([, isAccepted]) => !isAccepted);
  const wins = accepted.flatMap(([a]) => others.map(([b]) => (Math.sign(a - b) + 1) / 2));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

const verdicts = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()) as fc.Arbitrary<Verdict>, {
  maxLength: 120,
});
const sizes = (list: readonly Verdict[]) => {
  const accepted = list.filter(([, isAccepted]) => isAccepted).length;
  return Math.min(accepted, list.length - accepted);
};

describe('how well a score tells accepted leads from others', () => {
  test('is the share of pairs that it sorts rightly, and nothing is said of too few', () => {
    fc.assert(
      fc.property(verdicts, (list) => {
        const found = separation(tally(list));
        expect(found === undefined).toBe(sizes(list) < minOfEach);
        if (!found) return;
        expect(found.value).toBeCloseTo(areaByPairs(list), 9);
        expect(found.low).toBeLessThanOrEqual(found.value);
        expect(found.high).toBeGreaterThanOrEqual(found.value);
      }),
    );
  });

  test('of separable verdicts is 1, but not with certainty', () => {
    const list = Array.from({ length: 30 }, (_, n): Verdict => [n, n >= 15]);
    const { value, low = 1, high } = separation(tally(list)) ?? {};
    expect([value, high]).toEqual([1, 1]);
    expect(low).toBeLessThan(0.95);
  });

  test('of scores that say nothing, the interval holds one half about as often as it says', () => {
    let held = 0;
    const runs = 300;
    for (let seed = 1; seed <= runs; seed++) {
      const random = seededRandom(seed);
      const list = Array.from({ length: 120 }, (): Verdict => [Math.floor(random() * 60), random() < 0.4]);
      const { low = 1, high = 0 } = separation(tally(list)) ?? {};
      if (low <= 0.5 && high >= 0.5) held++;
    }
    expect(held / runs).toBeGreaterThan(0.9);
  });
});

describe('the Brier score of bands', () => {
  test('is the mean squared error of predicting each lead by the others of its band', () => {
    fc.assert(
      fc.property(verdicts, (list) => {
        const rows = tally(list);
        const bands = scoreBands(rows);
        const found = brierScore(rows, bands);
        expect(found === undefined).toBe(sizes(list) < minOfEach);
        if (!found) return;
        const errors = list.map(([score, isAccepted], index) => {
          const band = bands.find(({ from, to }) => score >= from && score <= to);
          const peers = list.filter(
            ([peer], at) => at !== index && band && peer >= band.from && peer <= band.to,
          );
          const share = peers.filter(([, isAccepted]) => isAccepted).length / peers.length;
          return (Number(isAccepted) - share) ** 2;
        });
        const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
        expect(found.value).toBeCloseTo(mean, 9);
        expect(found.low).toBeLessThanOrEqual(mean);
        expect(found.high).toBeGreaterThanOrEqual(mean);
      }),
    );
  });
});
