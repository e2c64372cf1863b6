import { ProblemError } from '../../platform/problem-error';

/** The cells of a row, by the names of their columns. */
export type CsvRow = Record<string, string | number | null>;

/** The most rows of one file. */
export const maxCsvRows = 10_000;

/** @throws ProblemError 422 if there are more rows than fit one file. */
export function requireFewRows(rows: readonly unknown[]): void {
  if (rows.length <= maxCsvRows) return;
  throw new ProblemError(
    422,
    'too-many-rows',
    `This list has more than ${maxCsvRows.toLocaleString('en')} rows, the most that fit one file. Narrow it with a filter.`,
  );
}

/**
 * Writes rows as CSV that is safe to open in a spreadsheet
 * (https://owasp.org/www-community/attacks/CSV_Injection). Because a spreadsheet may split at semicolons,
 * tabs, or pipes despite quotes, each part of a field that begins like a formula gets an apostrophe.
 */
export function toCsv(rows: readonly CsvRow[]): string {
  const [first] = rows;
  if (!first) return '\ufeff';
  const columns = Object.keys(first);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `\ufeff${lines.map((line) => line.map(fieldOf).join(',')).join('\r\n')}\r\n`;
}

function fieldOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = value.replaceAll(/(^|[,;|\t\r\n"])(?=[^\S\t\r\n]*[=+\-@＝＋－＠])/g, "$1'");
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
