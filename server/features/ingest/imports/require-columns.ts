import type { ImportKind } from '../../../../utils/contract/console/import';
import { requiredColumns } from '../../../../utils/contract/ingest/import-columns';
import { ProblemError } from '../../../platform/problem-error';
import { quote } from '../files/file-record';

const maxLength = 300;
const maxColumns = 500;

/**
 * Checks that a file has the columns its kind requires.
 *
 * @throws ProblemError 400 with the missing column and the columns that exist.
 */
export function requireColumns(
  kind: ImportKind,
  columns: readonly string[],
  meanings: ReadonlySet<string>,
): void {
  for (const anyOf of requiredColumns[kind]) {
    if (anyOf.some((meaning) => meanings.has(meaning))) continue;
    const needed = anyOf.map((name) => `“${name}”`).join(' or ');
    const start = `A ${kind} file needs a column ${needed}, but this one has none. Rename the right column in its first line. It has: `;
    const named: string[] = [];
    let left = maxLength - start.length - 12;
    for (const column of columns) {
      const text = quote(column, 40);
      left -= text.length + 2;
      if (left < 0) break;
      named.push(text);
    }
    const more = columns.length - named.length;
    throw new ProblemError(
      400,
      'csv-column',
      `${start}${named.join(', ')}${more > 0 ? `, ${more} more` : ''}.`,
      {},
      { columns: columns.slice(0, maxColumns) },
    );
  }
}
