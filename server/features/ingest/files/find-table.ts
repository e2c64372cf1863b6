import type { ImportResponse } from '../../../../utils/contract/console/import';
import { describeSkipped, describeSkippedParts } from './describe-skipped';
import { type CellsRecord, type FileRecord, formatLines, isBlank, isSameRecord, quote } from './file-record';
import { findHead, headTitle } from './find-head';
import { isFooter, isTotal } from './footers';
import { readRows, type TableRow } from './read-rows';

/** The table in a file, and everything around it. */
export interface FoundTable {
  columns: string[];
  rows: TableRow[];
  errors: ImportResponse['errors'];
  /** What else is in the file, with its lines. */
  notes: string[];
  /** The lines above the header row, which may say what the report is about. */
  preamble: CellsRecord[];
}

/**
 * Finds the table in a file's records.
 *
 * @returns undefined if all records are empty, or the reason the header row can't be read.
 */
export function findTable(all: readonly FileRecord[]): FoundTable | { reason: string } | undefined {
  const issues = all.flatMap((record) => ('reason' in record ? [record] : []));
  const records = all
    .flatMap((record) =>
      'cells' in record ? [{ ...record, cells: record.cells.map((cell) => cell.trim()) }] : [],
    )
    .filter((record) => !isBlank(record));
  const { all: heads, chosen } = findHead(records);
  const head = records[chosen];
  const [firstIssue] = issues;
  if (firstIssue && heads.length === 0 && !(head && head.line < firstIssue.line)) {
    return { reason: `Line ${firstIssue.line} can’t be read. ${firstIssue.reason}` };
  }
  if (!head) return undefined;
  const isHeadAgain = (record: CellsRecord) => isSameRecord(record, head);
  const other = heads.find((index) => index > chosen && !isHeadAgain(records[index] ?? head));
  const end = other === undefined ? records.length : sectionStart(records, other);
  const body = records.slice(chosen + 1, end);
  const last = body.findLastIndex((record) => !isFooter(record, head.cells.length)) + 1;
  const title = heads.some((index) => !isHeadAgain(records[index] ?? head)) && headTitle(records, chosen);
  const before = describeSkippedParts(records, heads, 0, title ? chosen - 1 : chosen);
  const notes: string[] = [];
  const from = records[chosen - 1]?.line;
  if (title) notes.push(`Only the report section ${quote(title)} was read, from line ${from} on.`);
  const rows: CellsRecord[] = [];
  for (const [index, record] of body.entries()) {
    if (isHeadAgain(record)) {
      notes.push(`${formatLines(record.line)} repeats the column names and was skipped.`);
    } else if (index >= last || isTotal(record)) notes.push(...describeSkipped([record]));
    else rows.push(record);
  }
  const after = describeSkippedParts(records, heads, end, records.length);
  const read = readRows(head, rows);
  return {
    columns: read.columns,
    rows: read.rows,
    errors: [...issues, ...read.issues],
    notes: [...before, ...notes, ...after, ...read.notes],
    preamble: records.slice(0, chosen),
  };
}

/** The first record of the section that a header row begins: the section's title, if it has one. */
function sectionStart(records: readonly CellsRecord[], headIndex: number): number {
  return headTitle(records, headIndex) ? headIndex - 1 : headIndex;
}
