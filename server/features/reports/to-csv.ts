/**
 * Writes rows as CSV that is safe to open in a spreadsheet
 * (https://owasp.org/www-community/attacks/CSV_Injection). Because a spreadsheet may split at semicolons,
 * tabs, or pipes despite quotes, each part of a field that begins like a formula gets an apostrophe.
 */
export function toCsv(rows: readonly Record<string, string | number>[]): string {
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
