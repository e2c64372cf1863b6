import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../../scripts/demo/seeded-random';
import {
  minBandSize,
  type ScoreTally,
  scoreBands,
} from '../../../../../server/features/statistics/score-bands';
import { findScoreBand } from '../../../../../utils/contract/shared/score-band';

const tally = fc
  .record({
    score: fc.integer({ min: 0, max: 100 }),
    of: fc.integer({ min: 0, max: 60 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ score, of, share }): ScoreTally => ({ score, of, accepted: Math.round(of * share) }));
const tallies = fc.uniqueArray(tally, { selector: ({ score }) => score, maxLength: 60 });
const total = (rows: readonly { of: number }[]) => rows.reduce((sum, { of }) => sum + of, 0);

describe('what scores were worth', () => {
  test('never falls as the score rises, counts every verdict once, and claims nothing from too few', () => {
    fc.assert(
      fc.property(tallies, (rows) => {
        const bands = scoreBands(rows);
        expect(total(bands)).toBe(total(rows) >= minBandSize ? total(rows) : 0);
        for (const [at, { from, to, accepted, of, low, high }] of bands.entries()) {
          expect(of).toBeGreaterThanOrEqual(minBandSize);
          const inside = rows.filter(({ score }) => score >= from && score <= to);
          expect([total(inside), inside.reduce((sum, row) => sum + row.accepted, 0)]).toEqual([of, accepted]);
          expect(low).toBeLessThanOrEqual(accepted / of);
          expect(high).toBeGreaterThanOrEqual(accepted / of);
          const next = bands[at + 1];
          if (next) expect([next.from, next.accepted / next.of > accepted / of]).toEqual([to + 1, true]);
        }
      }),
    );
  });

  test('is known for every observed score, and for no other', () => {
    fc.assert(
      fc.property(tallies, fc.integer({ min: 0, max: 100 }), (rows, score) => {
        const bands = scoreBands(rows);
        const scores = rows.filter(({ of }) => of > 0).map((row) => row.score);
        const isWithin = bands.length > 0 && score >= Math.min(...scores) && score <= Math.max(...scores);
        expect(findScoreBand(bands, score) !== undefined).toBe(isWithin);
      }),
    );
  });

  test.each([
    ['no verdicts', [], []],
    ['five', [{ score: 60, accepted: 4, of: 5 }], []],
    ['one class only', [{ score: 60, accepted: 25, of: 25 }], [{ from: 60, to: 60, accepted: 25, high: 1 }]],
    [
      'separable ones',
      [
        { score: 40, accepted: 0, of: 30 },
        { score: 70, accepted: 30, of: 30 },
      ],
      [
        { from: 40, to: 69, accepted: 0, low: 0 },
        { from: 70, to: 70, accepted: 30, high: 1 },
      ],
    ],
    [
      'ones that contradict the score',
      [
        { score: 40, accepted: 30, of: 30 },
        { score: 70, accepted: 0, of: 30 },
      ],
      [{ from: 40, to: 70, accepted: 30, of: 60 }],
    ],
  ])('by %s', (_, rows: ScoreTally[], expected: object[]) => {
    expect(scoreBands(rows)).toMatchObject(expected);
  });

  test('of 300 verdicts, the intervals hold the true share about as often as they say', () => {
    const truth = (score: number) => 1 / (1 + Math.exp(-(score - 60) / 12));
    let [held, all] = [0, 0];
    for (let seed = 1; seed <= 150; seed++) {
      const random = seededRandom(seed);
      const byScore = new Map<number, ScoreTally>();
      for (let n = 0; n < 300; n++) {
        const score = 20 + Math.floor(random() * 80);
        const row = byScore.get(score) ?? { score, accepted: 0, of: 0 };
        row.of++;
        if (random() < truth(score)) row.accepted++;
        byScore.set(score, row);
      }
      for (const { from, to, of, low, high } of scoreBands([...byScore.values()])) {
        const inside = [...byScore.values()].filter(({ score }) => score >= from && score <= to);
        const mean = inside.reduce((sum, row) => sum + truth(row.score) * row.of, 0) / of;
        all++;
        if (mean >= low && mean <= high) held++;
      }
    }
    expect(held / all).toBeGreaterThan(0.85); // Pooling chooses the bands by the same data, so a little below 95%.
  });
});
