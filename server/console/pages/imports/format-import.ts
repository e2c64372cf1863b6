import type { ImportResponse } from '../../../../utils/contract/console/import';
import { formatCount } from '../../ui/format';
import { formatRows } from './format-rows';
import { createdLabel } from './import-kinds';

type ImportCounts = Pick<
  ImportResponse,
  'kind' | 'rows' | 'created' | 'stored' | 'repeated' | 'errorCount' | 'warningCount' | 'erased' | 'dates'
>;

/** What an import would do, in a sentence or two. */
export function formatPreview(answer: ImportCounts): string {
  const { rows, stored, repeated, errorCount } = answer;
  if (rows === 0) return 'This file has column names but no rows.';
  if (stored === 0 && answer.erased === 0) {
    if (errorCount === 0) {
      return `Nothing new: ${formatRows(repeated)} ${repeated === 1 ? 'was' : 'were'} already imported.`;
    }
    if (answer.dates?.isAmbiguous) return 'Choose how dates are written to preview this import.';
    if (repeated === 0) return 'None of the rows in this file can be imported.';
    return 'Nothing new: every row was already imported or is skipped.';
  }
  const isOnlyErasing = stored === 0;
  const all = stored === rows && rows > 1 ? 'all ' : '';
  const done = isOnlyErasing
    ? `erases ${formatPeople(answer.erased)}`
    : `imports ${all}${formatRows(stored)}`;
  return `This ${done}${formatDetails(answer, 'is', 'are')}`;
}

/** What an import did, in a few words: `3 rows imported`. */
export function formatDone({ stored, erased }: Pick<ImportCounts, 'stored' | 'erased'>): string {
  return stored === 0 && erased > 0 ? `${formatPeople(erased)} erased` : `${formatRows(stored)} imported`;
}

/** What follows these words: `, with 12 new people. 3 rows were already imported.` */
export function formatImported(answer: ImportCounts): string {
  return formatDetails(answer, 'was', 'were');
}

function formatDetails(answer: ImportCounts, is: string, are: string): string {
  const { created, stored, repeated, errorCount, warningCount, erased } = answer;
  const rows = (count: number, one: string, many: string) =>
    `${formatRows(count)} ${count === 1 ? one : many}`;
  const sentences = [
    created > 0 ? `, with ${formatCount(created)} ${createdLabel(answer)}` : '',
    stored > 0 && erased > 0 && `${formatPeople(erased)} ${erased === 1 ? is : are} erased`,
    repeated > 0 && rows(repeated, 'was already imported', 'were already imported'),
    warningCount > 0 && rows(warningCount, 'has a warning', 'have warnings'),
    errorCount > 0 && `${rows(errorCount, is, are)} skipped`,
  ].filter((sentence) => sentence !== false);
  return `${sentences.join('. ')}.`;
}

function formatPeople(count: number): string {
  return count === 1 ? '1 person' : `${formatCount(count)} people`;
}
