import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { ImportResponse } from '../../../utils/contract/import';
import { ProblemError } from '../../http/problem-error';

/** One row: where it begins in the file, and its fields by the names in the head. */
export interface CsvRow {
  line: number;
  fields: ReadonlyMap<string, string>;
}

export interface Csv {
  encoding: ImportResponse['encoding'];
  /** As they stand in the head. */
  columns: string[];
  rows: CsvRow[];
  faults: ImportResponse['faults'];
}

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * Reads a CSV with a head, divided by commas, semicolons or tabs, in UTF-8 or as older spreadsheets save it.
 *
 * @throws ProblemError 400 where it is none at all, with the line.
 */
export function readCsv(bytes: Uint8Array): Csv {
  const { text, encoding } = decode(bytes);
  const [head, ...all] = parseRecords(text);
  if (!head) throw new ProblemError(400, 'csv', 'The file is empty. Its first line has to name the columns.');
  const columns = head.record.map((name) => name.trim());
  const faults: Csv['faults'] = [];
  let line = head.info.lines + 1;
  const rows = all.flatMap(({ record, info }): CsvRow[] => {
    const begun = line;
    line = info.lines + 1;
    if (record.every((field) => field.trim() === '')) return [];
    if (record.length !== columns.length) {
      const reason = `The line has ${record.length} fields, the head has ${columns.length}. Quote fields that hold the divider.`;
      faults.push({ line: begun, reason });
      return [];
    }
    const named = columns.map((name, index) => [nameOf(name), record[index]?.trim() ?? ''] as const);
    return [{ line: begun, fields: new Map(named) }];
  });
  return { encoding, columns, rows, faults };
}

/** How a column is looked up, whatever its case and dividers: `First Name` is `first_name`. */
export function nameOf(column: string): string {
  return column
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

function parseRecords(text: string) {
  const [firstLine = ''] = text.split('\n', 1);
  const count = (divider: string) => firstLine.split(divider).length;
  const [delimiter] = [',', ';', '\t'].sort((a, b) => count(b) - count(a));
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
    });
    return records.parse(parsed);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(Reflect.get(error, 'lines'));
    throw new ProblemError(
      400,
      'csv',
      `Line ${line} can’t be read: a quote is not closed, or stands in the middle of a field.`,
    );
  }
}

/** What is no UTF-8 was saved by a spreadsheet in its own encoding, nearly always this one. */
function decode(bytes: Uint8Array): { text: string; encoding: Csv['encoding'] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}
