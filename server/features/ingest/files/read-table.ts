import type { ImportResponse } from '../../../../utils/contract/console/import';
import { ProblemError } from '../../../platform/problem-error';
import { type CellsRecord, type FileRecord, quote } from './file-record';
import { findTable } from './find-table';
import { readDelimited } from './read-delimited';
import type { TableRow } from './read-rows';
import { readWorkbook } from './read-workbook';
import { rejectBinary } from './reject-other-files';

/** A table from a file, and notes on what isn't part of it. */
export interface Table {
  format: ImportResponse['format'];
  encoding: ImportResponse['encoding'];
  /** The headers as written in the file. */
  columns: string[];
  rows: TableRow[];
  /** Lines that can't be read as a row. */
  errors: ImportResponse['errors'];
  /** What was skipped or changed, with line numbers. */
  notes: string[];
  /** The lines above the header row; reports say there what they are about. */
  preamble: CellsRecord[];
}

const maxColumns = 5000;

/**
 * Reads the table in a file: an Excel workbook (.xlsx), or text with fields separated by commas, semicolons,
 * tabs, or pipes, in the usual encodings. Time and memory grow linearly with the size of the file.
 *
 * @throws ProblemError 400 if it contains no table, with a message for the person who chose the file.
 */
export async function readTable(bytes: Uint8Array, fileName?: string): Promise<Table> {
  const { format, encoding, records, notes } = await recordsOf(bytes);
  const found = findTable(records);
  const what = fileName ? `The file ${quote(fileName)}` : 'The file';
  if (!found)
    throw new ProblemError(400, 'file', `${what} is empty. The first line must contain the column names.`);
  if ('reason' in found) throw new ProblemError(400, 'file', found.reason);
  if (found.columns.length > maxColumns) {
    const detail = `${what} has ${found.columns.length} columns; the limit is ${maxColumns}. Delete columns you don’t need.`;
    throw new ProblemError(400, 'file', detail);
  }
  return { format, encoding, ...found, notes: [...notes, ...found.notes] };
}

async function recordsOf(bytes: Uint8Array): Promise<{
  format: Table['format'];
  encoding: Table['encoding'];
  records: FileRecord[];
  notes: string[];
}> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    return { format: 'Excel', encoding: 'UTF-8', ...(await readWorkbook(bytes)) };
  }
  rejectBinary(bytes);
  return { format: 'CSV', ...readDelimited(bytes) };
}
