import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByImpact } from '../../../../server/console/pages/reports/content-impact';
import { judgedOf } from '../../../../utils/contract/console/reports';

const minSample = 5;
const count = fc.integer({ min: 0, max: 20 });
const rows = fc.array(
  fc.record({
    id: fc.uuid(),
    name: fc.string(),
    accepted: count,
    returned: count,
    rejected: count,
    notJudged: count,
  }),
);

test('content is sorted by the accepted share, and what too few judged leads read comes last', () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const sorted = sortByImpact(rows, minSample);
      expect([...sorted].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
        [...rows].sort((a, b) => a.id.localeCompare(b.id)),
      );
      for (const [index, row] of sorted.entries()) {
        const next = sorted[index + 1];
        if (!next) continue;
        const [isLarge, isNextLarge] = [row, next].map((row) => judgedOf(row) >= minSample);
        expect(isLarge || !isNextLarge).toBe(true);
        if (isLarge && isNextLarge) {
          expect(row.accepted / judgedOf(row)).toBeGreaterThanOrEqual(next.accepted / judgedOf(next));
        }
      }
    }),
  );
});
