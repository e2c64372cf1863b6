import type { ImportResponse } from '../../../utils/contract/console/import';

/** What a terminal says of a file: what it did, or would do, and each fault with its line. */
export function importText({
  kind,
  isPreview,
  encoding,
  columns,
  dates,
  alerts,
  notes,
  rows,
  made,
  stored,
  repeated,
  faults,
  faulty,
  warnings,
  warned,
}: ImportResponse): string {
  const things = kind === 'content' ? 'pieces of content' : 'people';
  const ignored = columns.ignored.length > 0 ? `\nNot taken: ${columns.ignored.join(', ')}` : '';
  const alarms = alerts.map((alert) => `\n! ${alert}`).join('');
  const read = dates
    ? `\nDates: ${dates.order ?? 'as they are written'}, times without a zone in ${dates.zone}`
    : '';
  const without = warnings.map(({ line, reason }) => `\n  line ${line}, without a value: ${reason}`).join('');
  const moreWarned = warned > warnings.length ? `\n  and ${warned - warnings.length} more` : '';
  const remarks = notes.map((note) => `\n  ${note}`).join('');
  const wrong = faults.map(({ line, reason }) => `\n  line ${line}: ${reason}`).join('');
  const more = faulty > faults.length ? `\n  and ${faulty - faults.length} more` : '';
  return `${isPreview ? 'This would do' : 'Done'}: ${rows} ${rows === 1 ? 'row' : 'rows'}, ${stored} with something new, ${repeated} known already, ${made} new ${things}, ${faulty} left out.
Read as ${encoding}, columns ${columns.taken.join(', ')}${ignored}${read}${alarms}${remarks}${without}${moreWarned}${wrong}${more}${isPreview ? '\nNothing was changed. Say it again with --yes to do it.' : ''}`;
}
