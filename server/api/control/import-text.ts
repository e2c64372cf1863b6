import type { ImportResponse } from '../../../utils/contract/console/import';

/** Formats an import's result for the terminal: what it did or would do, and each error with its line. */
export function formatImportResult({
  kind,
  isPreview,
  encoding,
  columns,
  dates,
  alerts,
  notes,
  rows,
  created,
  stored,
  repeated,
  errors,
  errorCount,
  warnings,
  warningCount,
}: ImportResponse): string {
  const itemName = kind === 'content' ? 'content items' : 'people';
  const ignoredColumns = columns.ignored.length > 0 ? `\nIgnored columns: ${columns.ignored.join(', ')}` : '';
  const alertLines = alerts.map((alert) => `\n! ${alert}`).join('');
  const dateFormat = dates
    ? `\nDates: ${dates.order ?? 'as written'}; times without a zone are in ${dates.zone}`
    : '';
  const warningLines = warnings
    .map(({ line, reason }) => `\n  line ${line}, imported without a value: ${reason}`)
    .join('');
  const moreWarnings = warningCount > warnings.length ? `\n  and ${warningCount - warnings.length} more` : '';
  const noteLines = notes.map((note) => `\n  ${note}`).join('');
  const errorLines = errors.map(({ line, reason }) => `\n  line ${line}: ${reason}`).join('');
  const moreErrors = errorCount > errors.length ? `\n  and ${errorCount - errors.length} more` : '';
  return `${isPreview ? 'Preview' : 'Done'}: ${rows} ${rows === 1 ? 'row' : 'rows'}, ${stored} with new data, ${repeated} already known, ${created} new ${itemName}, ${errorCount} skipped.
Read as ${encoding}, columns ${columns.used.join(', ')}${ignoredColumns}${dateFormat}${alertLines}${noteLines}${warningLines}${moreWarnings}${errorLines}${moreErrors}${isPreview ? '\nNothing was changed. Run the command again with --yes to import the file.' : ''}`;
}
