import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../../scripts/demo/seeded-random';
import { estimateShare } from '../../../../../server/features/statistics/estimate-share';

/** The probability density of a beta distribution, integrated numerically: independent of the library. */
function betaBelow(x: number, a: number, b: number): number {
  const steps = 40_000;
  const density = (t: number) => t ** (a - 1) * (1 - t) ** (b - 1);
  const integrate = (to: number) => {
    let sum = 0;
    // Substituting t = to · s² keeps the density finite at 0.
    for (let n = 0; n < steps; n++) {
      const s = (n + 0.5) / steps;
      sum += (density(to * s * s) * 2 * s * to) / steps;
    }
    return sum;
  };
  const mirrored = (to: number) => {
    let sum = 0;
    for (let n = 0; n < steps; n++) {
      const s = (n + 0.5) / steps;
      const t = to * s * s;
      sum += (t ** (b - 1) * (1 - t) ** (a - 1) * 2 * s * to) / steps;
    }
    return sum;
  };
  const whole = integrate(0.5) + mirrored(0.5);
  return (x <= 0.5 ? integrate(x) : whole - mirrored(1 - x)) / whole;
}

describe('the interval of a share', () => {
  test('among twenty that are the same, lets one stand out in few samples', () => {
    const random = seededRandom(3);
    const [shares, of, share, samples] = [20, 40, 0.4, 400];
    const standsOut = (among: number) => {
      let found = 0;
      for (let sample = 0; sample < samples; sample++) {
        const isOut = Array.from({ length: shares }, () => {
          const count = Array.from({ length: of }, random).filter((drawn) => drawn < share).length;
          const { low = 0, high = 1 } = estimateShare(count, of, among) ?? {};
          return share < low || share > high;
        });
        if (isOut.includes(true)) found++;
      }
      return found / samples;
    };
    expect(standsOut(shares)).toBeLessThan(0.08);
    expect(standsOut(1)).toBeGreaterThan(0.5); // Without it, something would stand out every other week.
  });

  test.each([
    [1, 2],
    [3, 7],
    [25, 41],
    [1, 100],
    [99, 100],
    [500, 1000],
  ])('of %i in %i holds 95%% of what is plausible', (count, of) => {
    const { low = 0, high = 1 } = estimateShare(count, of) ?? {};
    expect(betaBelow(low, count + 0.5, of - count + 0.5)).toBeCloseTo(0.025, 3);
    expect(betaBelow(high, count + 0.5, of - count + 0.5)).toBeCloseTo(0.975, 3);
  });

  test('contains the share, stays within 0 and 1, and narrows with more data', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, share) => {
          const count = Math.round(of * share);
          const { low = Number.NaN, high = Number.NaN } = estimateShare(count, of) ?? {};
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(count / of);
          expect(high).toBeGreaterThanOrEqual(count / of);
          const tenfold = estimateShare(count * 10, of * 10);
          expect((tenfold?.high ?? 1) - (tenfold?.low ?? 0)).toBeLessThan(high - low);
        },
      ),
    );
  });

  test('of nothing is no share', () => {
    expect(estimateShare(0, 0)).toBeUndefined();
  });
});
