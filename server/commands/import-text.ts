import type { ImportResponse } from '../../utils/contract/import';

/** What a terminal says of a file: what it did, or would do, and each fault with its line. */
export function importText({
  kind,
  isPreview,
  encoding,
  columns,
  notes,
  rows,
  made,
  stored,
  repeated,
  faults,
  faulty,
}: ImportResponse): string {
  const things = kind === 'content' ? 'pieces of content' : 'people';
  const ignored = columns.ignored.length > 0 ? `\nNot taken: ${columns.ignored.join(', ')}` : '';
  const remarks = notes.map((note) => `\n  ${note}`).join('');
  const wrong = faults.map(({ line, reason }) => `\n  line ${line}: ${reason}`).join('');
  const more = faulty > faults.length ? `\n  and ${faulty - faults.length} more` : '';
  return `${isPreview ? 'This would do' : 'Done'}: ${rows} rows, ${stored} with something new, ${repeated} taken in before, ${made} new ${things}, ${faulty} left out.
Read as ${encoding}, columns ${columns.taken.join(', ')}${ignored}${remarks}${wrong}${more}${isPreview ? '\nNothing was changed. Say it again with --yes to do it.' : ''}`;
}
