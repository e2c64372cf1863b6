import type { ImportColumns, ImportKind } from '../../../../utils/contract/console/import';
import { columnMeanings } from '../../../../utils/contract/ingest/column-meanings';

/**
 * The columns of a file, taken from the endpoint’s message about the missing one, and what each seems to
 * mean.
 */
export function guessColumns(kind: ImportKind, problem: string): ImportColumns | undefined {
  const list = problem.split('It has: ')[1] ?? '';
  const headers = [...list.matchAll(/“([^”]+)”/g)].flatMap(([, header]) => header ?? []);
  const complete = headers.filter((header) => !header.endsWith('…'));
  if (complete.length === 0) return undefined;
  const meanings = columnMeanings(kind, complete);
  return Object.fromEntries(complete.map((header, index) => [header, meanings[index]?.meaning ?? '']));
}
