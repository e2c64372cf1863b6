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
  const things = kind === 'content' ? 'pieces of content' : 'people';
  const ignored = columns.ignored.length > 0 ? `\nNot taken: ${columns.ignored.join(', ')}` : '';
  const alarms = alerts.map((alert) => `\n! ${alert}`).join('');
  const read = dates
    ? `\nDates: ${dates.order ?? 'as they are written'}, times without a zone in ${dates.zone}`
    : '';
  const without = warnings.map(({ line, reason }) => `\n  line ${line}, without a value: ${reason}`).join('');
  const moreWarned = warningCount > warnings.length ? `\n  and ${warningCount - warnings.length} more` : '';
  const remarks = notes.map((note) => `\n  ${note}`).join('');
  const wrong = errors.map(({ line, reason }) => `\n  line ${line}: ${reason}`).join('');
  const more = errorCount > errors.length ? `\n  and ${errorCount - errors.length} more` : '';
  return `${isPreview ? 'This would do' : 'Done'}: ${rows} ${rows === 1 ? 'row' : 'rows'}, ${stored} with something new, ${repeated} known already, ${created} new ${things}, ${errorCount} left out.
Read as ${encoding}, columns ${columns.used.join(', ')}${ignored}${read}${alarms}${remarks}${without}${moreWarned}${wrong}${more}${isPreview ? '\nNothing was changed. Say it again with --yes to do it.' : ''}`;
}
