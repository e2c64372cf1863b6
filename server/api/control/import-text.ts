import type { ImportResponse } from '../../../utils/contract/console/import';

/** An import's result for the terminal: what it did or would do, and each error with its line. */
export function importText({
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
  const things = kind === 'content' ? 'content items' : 'people';
  const ignored = columns.ignored.length > 0 ? `\nIgnored columns: ${columns.ignored.join(', ')}` : '';
  const alarms = alerts.map((alert) => `\n! ${alert}`).join('');
  const read = dates
    ? `\nDates: ${dates.order ?? 'as written'}; times without a zone are in ${dates.zone}`
    : '';
  const without = warnings
    .map(({ line, reason }) => `\n  line ${line}, imported without a value: ${reason}`)
    .join('');
  const moreWarned = warningCount > warnings.length ? `\n  and ${warningCount - warnings.length} more` : '';
  const remarks = notes.map((note) => `\n  ${note}`).join('');
  const wrong = errors.map(({ line, reason }) => `\n  line ${line}: ${reason}`).join('');
  const more = errorCount > errors.length ? `\n  and ${errorCount - errors.length} more` : '';
  return `${isPreview ? 'Preview' : 'Done'}: ${rows} ${rows === 1 ? 'row' : 'rows'}, ${stored} with new data, ${repeated} already known, ${created} new ${things}, ${errorCount} skipped.
Read as ${encoding}, columns ${columns.used.join(', ')}${ignored}${read}${alarms}${remarks}${without}${moreWarned}${wrong}${more}${isPreview ? '\nNothing was changed. Run the command again with --yes to import the file.' : ''}`;
}
