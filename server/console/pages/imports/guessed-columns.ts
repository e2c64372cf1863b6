import type { ImportColumns, ImportKind } from '../../../../utils/contract/console/import';
import { columnMeanings } from '../../../../utils/contract/ingest/column-meanings';

/**
 * The columns of a file, taken from the endpoint’s message about the missing one, and what each seems to
 * mean.
 */
export function guessedColumns(kind: ImportKind, problem: string): ImportColumns | undefined {
  const listed = problem.split('It has: ')[1] ?? '';
  const headers = [...listed.matchAll(/“([^”]+)”/g)].flatMap(([, header]) => header ?? []);
  const whole = headers.filter((header) => !header.endsWith('…'));
  if (whole.length === 0) return undefined;
  const meanings = columnMeanings(kind, whole);
  return Object.fromEntries(whole.map((header, index) => [header, meanings[index]?.meaning ?? '']));
}
