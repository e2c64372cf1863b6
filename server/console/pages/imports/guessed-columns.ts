import type { ImportColumns, ImportKind } from '../../../../utils/contract/console/import';
import { columnMeanings } from '../../../../utils/contract/ingest/column-meanings';

/** What each column of a file seems to mean; empty if unknown. */
export function guessColumns(kind: ImportKind, headers: readonly string[]): ImportColumns {
  const meanings = columnMeanings(kind, headers);
  return Object.fromEntries(headers.map((header, index) => [header, meanings[index]?.meaning ?? '']));
}
