import type { ImportResponse } from '../../../../utils/contract/console/import';
import { type CellsRecord, formatLines } from './file-record';

/** One row: the line where it begins, and its fields in column order. Missing fields are empty. */
export interface TableRow {
  line: number;
  fields: string[];
}

/**
 * Reads the rows below a header row. Extra empty fields at the end are ignored; any other mismatch with the
 * header row is an error on that line.
 */
export function readRows(
  head: CellsRecord,
  records: readonly CellsRecord[],
): { columns: string[]; rows: TableRow[]; issues: ImportResponse['errors']; notes: string[] } {
  const named = widthOf(head.cells);
  // A column without a name counts only if a row has a value in it.
  const width = records.reduce(
    (most, { cells }) => Math.max(most, Math.min(widthOf(cells), head.cells.length)),
    named,
  );
  const columns = Array.from(
    { length: width },
    (_, index) => head.cells[index] || `(column ${index + 1}, unnamed)`,
  );
  const issues: ImportResponse['errors'] = [];
  const notes: string[] = [];
  const rows = records.flatMap(({ line, lastLine, cells }): TableRow[] => {
    const filled = widthOf(cells);
    if (filled <= width && cells.length >= named) {
      return [{ line, fields: cells.slice(0, filled) }];
    }
    // A row that ends in dashes is complete: Zoom writes too few of them for people who didn't attend.
    if (filled <= width && /^[-–—]{2,3}$/.test(cells.at(-1) ?? '')) {
      notes.push(`Line ${line} is missing its last fields. They were read as empty.`);
      return [{ line, fields: cells }];
    }
    const count = filled > width ? filled : cells.length;
    const fields = count === 1 ? '1 field' : `${count} fields`;
    const where = lastLine === undefined ? 'The line has' : `${formatLines(line, lastLine)} have`;
    const reason = `${where} ${fields}, but the header has ${named}. Add any missing fields, and put quotes around fields that contain the delimiter.`;
    issues.push({ line, reason });
    return [];
  });
  return { columns, rows, issues, notes };
}

/** The number of cells up to the last non-empty one. */
function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}
