import type { Context } from 'hono';
import { toCsv } from '../../features/reports/to-csv';
import { ProblemError } from '../../platform/problem-error';

type Row = Record<string, string | number>;

/** Answers with a CSV file that is safe to open in a spreadsheet. */
export function csvResponse(c: Context, name: string, rows: readonly Row[]) {
  return c.text(toCsv(rows), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
}

/** @throws ProblemError 422 if there are more rows than fit one file. */
export function requireFewRows<Rows>(rows: Rows | undefined, limit: number): Rows {
  if (rows) return rows;
  throw new ProblemError(
    422,
    'too-many-rows',
    `This list has more than ${limit.toLocaleString('en')} rows, the most that fit one file. Narrow it with a filter.`,
  );
}
