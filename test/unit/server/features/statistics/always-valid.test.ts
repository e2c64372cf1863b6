import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../../scripts/demo/seeded-random';
import { findingOf } from '../../../../../server/features/holdouts/read-holdouts';
import { differenceAtAnyTime, minUnits } from '../../../../../server/features/statistics/always-valid';

const yearDays = 365;

/** What somebody who looks every day of a year says, stopping at the first claim. */
function lookDaily(
  {
    withChange,
    without,
    share,
    perDay,
  }: { withChange: number; without: number; share: number; perDay: number },
  random: () => number,
) {
  const changed = { successes: 0, of: 0 };
  const heldBack = { successes: 0, of: 0 };
  for (let day = 0; day < yearDays; day++) {
    for (let at = 0; at < perDay; at++) {
      const [arm, success] = random() < share ? [heldBack, without] : [changed, withChange];
      arm.of++;
      if (random() < success) arm.successes++;
    }
    const finding = findingOf(differenceAtAnyTime(changed, heldBack));
    if (finding === 'more' || finding === 'fewer') return finding;
  }
  return findingOf(differenceAtAnyTime(changed, heldBack));
}

describe('a difference that is looked at every day', () => {
  test.each([
    { rate: 0.02, share: 0.1, perDay: 20 },
    { rate: 0.03, share: 0.05, perDay: 20 },
    { rate: 0.03, share: 0.1, perDay: 20 },
    { rate: 0.05, share: 0.05, perDay: 10 },
    { rate: 0.05, share: 0.1, perDay: 20 },
    { rate: 0.05, share: 0.2, perDay: 5 },
    { rate: 0.1, share: 0.05, perDay: 20 },
    { rate: 0.1, share: 0.1, perDay: 3 },
    { rate: 0.3, share: 0.2, perDay: 2 },
    { rate: 0.5, share: 0.5, perDay: 3 },
    { rate: 0.6, share: 0.1, perDay: 5 },
    { rate: 0.95, share: 0.05, perDay: 10 },
    { rate: 0.95, share: 0.1, perDay: 20 },
  ])('claims an effect that isn’t there in at most one of 20 years: %o', ({ rate, share, perDay }) => {
    const random = seededRandom(1000 * rate + perDay);
    const years = 1000;
    let claims = 0;
    for (let year = 0; year < years; year++) {
      const finding = lookDaily({ withChange: rate, without: rate, share, perDay }, random);
      if (finding === 'more' || finding === 'fewer') claims++;
    }
    expect(claims / years).toBeLessThanOrEqual(0.05);
  });

  test('finds an effect of 15 points within a year in most teams, in the right direction', () => {
    const random = seededRandom(5);
    const years = 100;
    const found = Array.from({ length: years }, () =>
      lookDaily({ withChange: 0.45, without: 0.3, share: 0.2, perDay: 3 }, random),
    );
    expect(found.filter((finding) => finding === 'more').length / years).toBeGreaterThan(0.75);
    expect(found).not.toContain('fewer');
  });

  test('of many leads without an effect says that it makes no difference', () => {
    const changed = { successes: 3000, of: 10_000 };
    const heldBack = { successes: 1500, of: 5000 };
    expect(findingOf(differenceAtAnyTime(changed, heldBack))).toBe('no-difference');
  });

  test('of few leads, or of one answer only, says nothing', () => {
    const enough = { successes: 20, of: minUnits };
    expect(differenceAtAnyTime(enough, { successes: 20, of: minUnits - 1 })).toBeUndefined();
    expect(differenceAtAnyTime({ successes: 0, of: 500 }, { successes: 0, of: 500 })).toBeUndefined();
    expect(differenceAtAnyTime({ successes: 500, of: 500 }, { successes: 500, of: 500 })).toBeUndefined();
    expect(findingOf(undefined)).toBe('not-enough');
  });

  test('lies in its interval, between −1 and 1, which narrows with more leads', () => {
    const arm = fc
      .tuple(fc.integer({ min: minUnits, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([of, share]) => ({ of, successes: Math.round(of * share) }));
    fc.assert(
      fc.property(arm, arm, (first, second) => {
        const found = differenceAtAnyTime(first, second);
        if (!found) return;
        const { value, low, high } = found;
        expect([-1 <= low, low <= value, value <= high, high <= 1]).toEqual([true, true, true, true]);
        const double = ({ successes, of }: typeof first) => ({ successes: 2 * successes, of: 2 * of });
        const more = differenceAtAnyTime(double(first), double(second));
        expect((more?.high ?? 2) - (more?.low ?? 0)).toBeLessThanOrEqual(high - low);
      }),
    );
  });
});
