import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLogistic, predict, type SparseRow } from '../../../../../server/features/statistics/fit-logistic';

const columns = 4;
const rows = fc.array(
  fc.record({
    values: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns - 1, maxLength: columns - 1 }),
    happened: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);

function toSparse(values: readonly number[]): SparseRow {
  const kept = [1, ...values].flatMap((value, column) => (value === 0 ? [] : [{ column, value }]));
  return { columns: kept.map(({ column }) => column), values: kept.map(({ value }) => value) };
}

describe('a logistic regression', () => {
  test('is at the maximum of the penalized likelihood: its gradient is 0', () => {
    fc.assert(
      fc.property(
        rows,
        fc.double({ min: 0.05, max: 5, noNaN: true }),
        fc.integer({ min: -9, max: 9 }),
        (cases, pull, prior) => {
          const sparse = cases.map(({ values }) => toSparse(values));
          const fit = fitLogistic(
            sparse,
            cases.map(({ happened }) => happened),
            new Array<number>(columns).fill(pull),
            new Array<number>(columns).fill(prior),
          );
          for (let column = 0; column < columns; column++) {
            const gradient = cases.reduce((sum, { values, happened }, at) => {
              const row = sparse[at];
              if (!row) return sum;
              return sum + ([1, ...values][column] ?? 0) * ((happened ? 1 : 0) - predict(fit, row));
            }, 0);
            expect(gradient - pull * ((fit.coefficients[column] ?? 0) - prior)).toBeCloseTo(0, 2);
          }
          expect(fit.errors.every((error) => error > 0 && Number.isFinite(error))).toBe(true);
        },
      ),
    );
  });

  test('of separable data stays finite', () => {
    const sparse = Array.from({ length: 200 }, (_, at) => toSparse([at < 100 ? 0 : 30, 0, 0]));
    const { coefficients } = fitLogistic(
      sparse,
      sparse.map((_, at) => at >= 100),
      [0.01, 0.01, 0.01, 0.01],
    );
    expect(coefficients.every(Number.isFinite)).toBe(true);
    expect(coefficients[1]).toBeGreaterThan(0.1);
  });
});
