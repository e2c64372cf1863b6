import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../utils/contract/shared/day';
import { findCrossing } from '../../../utils/contract/shared/score-history';

const trend = fc
  .array(fc.integer({ min: 0, max: 100 }), { maxLength: 14 })
  .map((scores) => scores.map((score, week) => ({ day: addDays('2026-09-01', 7 * week), score })));

test('a crossing is the last time that a lead passed the threshold: from then on it stays on its side', () => {
  fc.assert(
    fc.property(trend, fc.integer({ min: 1, max: 100 }), (points, threshold) => {
      const isAbove = points.map(({ score }) => score >= threshold);
      const crossing = findCrossing(points, threshold);
      expect(crossing === undefined).toBe(new Set(isAbove).size < 2);
      if (!crossing) return;
      const at = points.indexOf(crossing.to);
      expect(points[at - 1]).toBe(crossing.from);
      expect(isAbove[at - 1]).toBe(!crossing.isUp);
      expect(new Set(isAbove.slice(at))).toEqual(new Set([crossing.isUp]));
    }),
  );
});
