import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { z } from 'zod';
import { ProblemError } from '../../../platform/problem-error';
import { addCellReferences } from './add-cell-references';
import { type Cell, cellText } from './cell-text';
import { type CellsRecord, isBlank, quote } from './file-record';
import { findHead } from './find-head';
import { percentStylesOf, type SheetScan, scanSheet } from './scan-sheet';
import { damaged, unpackWorkbook } from './unpack-workbook';

/** The library allocates the number of rows times that of columns. */
const maxCells = 10_000_000;

const cell = z.union([
  z.string(),
  z.boolean(),
  z.date(),
  z.null(),
  z.undefined(),
  z.object({ number: z.string() }),
]);
const sheets = z.array(z.object({ sheet: z.string(), data: z.array(z.array(cell)) }));

/** The records of the first sheet with a table. Line numbers are row numbers of the sheet. */
export interface ReadWorkbook {
  records: CellsRecord[];
  notes: string[];
}

/**
 * Reads an Excel workbook.
 *
 * @throws ProblemError 400 if it is damaged, too large, or not a workbook.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const parts = unpackWorkbook(bytes);
  const looks = lookOver(parts);
  const read = (await parse(parts)).map(({ sheet, data }, index) => {
    const look = looks[index];
    const records = data.map((row, r): CellsRecord => {
      const cells = row.map((cell, c) => cellText(cell, look?.percents.has(`${r},${c}`) ?? false));
      return { line: r + 1, cells };
    });
    return { sheet, look, records: records.filter((record) => !isBlank(record)) };
  });
  const filled = read.filter(({ records }) => records.length > 0);
  const chosen =
    filled.find(({ records }) => findHead(records).all.length > 0) ??
    filled.find(({ records }) => records.length > 1) ??
    filled[0];
  if (!chosen) return { records: [], notes: [] };
  const notes = filled.length > 1 ? [sayOthers(chosen.sheet, filled)] : [];
  const errors = chosen.look?.errors ?? [];
  if (errors.length > 0) {
    const named = `${errors.slice(0, 10).join(', ')}${errors.length > 10 ? ` and ${errors.length - 10} more` : ''}`;
    notes.push(`Cells with Excel errors such as #N/A were read as empty: ${named}.`);
  }
  return { records: chosen.records, notes };
}

/**
 * Scans all sheets in workbook order, adds missing cell addresses, and refuses cells that are too far out.
 */
function lookOver(parts: Record<string, Uint8Array>): (SheetScan | undefined)[] {
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const percents = percentStylesOf(text('xl/styles.xml'));
  const targets = new Map<string, string>();
  for (const [tag] of text('xl/_rels/workbook.xml.rels').matchAll(
    /<(?:\w{1,20}:)?Relationship\s[^<>]{0,2000}>/g,
  )) {
    const [id, target] = [/\sId="([^"]*)"/.exec(tag)?.[1], /\sTarget="([^"]*)"/.exec(tag)?.[1]];
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const ids = [...text('xl/workbook.xml').matchAll(/<(?:\w{1,20}:)?sheet\s[^<>]{0,2000}>/g)].map(
    ([tag]) => /\s(?:\w{1,20}:)?id="([^"]*)"/.exec(tag)?.[1] ?? '',
  );
  return ids.map((id) => {
    const name = targets.get(id) ?? '';
    if (!parts[name]) return undefined;
    const xml = addCellReferences(text(name));
    parts[name] = new TextEncoder().encode(xml);
    const look = scanSheet(xml, percents);
    if (look.rows * look.columns <= maxCells) return look;
    throw new ProblemError(
      400,
      'file',
      'A sheet in the Excel file has too many cells, or cells too far apart. Copy just the table into a new workbook and import that.',
    );
  });
}

/** The library gets uncompressed parts, so that it can't be made to decompress too much. */
async function parse(parts: Record<string, Uint8Array>) {
  const { buffer, byteOffset, byteLength } = zipSync(parts, { level: 0 });
  try {
    const workbook: unknown = await readXlsxFile(
      new Blob([buffer.slice(byteOffset, byteOffset + byteLength)]),
      {
        trim: false,
        parseNumber: (number): Cell => ({ number }),
      },
    );
    return sheets.parse(workbook);
  } catch {
    throw damaged();
  }
}

function sayOthers(chosen: string, filled: readonly { sheet: string }[]): string {
  const others = filled.filter(({ sheet }) => sheet !== chosen).map(({ sheet }) => quote(sheet));
  const verb = others.length === 1 ? 'sheet was' : 'sheets were';
  return `The sheet ${quote(chosen)} was read. The other ${verb} ignored: ${others.slice(0, 10).join(', ')}.`;
}
