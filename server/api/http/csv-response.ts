import type { Context } from 'hono';
import { type CsvRow, toCsv } from '../../features/reports/to-csv';

/** Answers with a CSV file that is safe to open in a spreadsheet. */
export function csvResponse(c: Context, name: string, rows: readonly CsvRow[]) {
  return c.text(toCsv(rows), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
}
