import type { ImportResponse } from '../../../../utils/contract/console/import';
import { writtenRecords } from './split-lines';

const labels: Readonly<Record<ImportResponse['encoding'], string>> = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  'Windows-1252': 'windows-1252',
  'Windows-1250': 'windows-1250',
  'Mac Roman': 'macintosh',
};
const separatorLine = /^"?sep=(.)"?[^\S\r\n]*$/i;
const delimiters = [',', ';', '\t', '|'];

/**
 * The faulty rows of a text file as a file of their own, as they are written, below the line that names the columns.
 *
 * @param headers the names of the columns, to find that line by.
 * @returns undefined where that line is not found.
 */
export function rejectedRows(
  text: string,
  headers: readonly string[],
  faultyLines: readonly number[],
): string | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const separator = separatorLine.exec(lines[0] ?? '')?.[1];
  const headLine = headLineOf(lines, headers);
  if (headLine === undefined) return undefined;
  const delimiter = separator ?? delimiterOf(lines[headLine - 1] ?? '');
  const records = writtenRecords(text, delimiter);
  const head = records.findLast(({ line }) => line <= headLine);
  const requested = new Set(faultyLines);
  const rows = records.filter(({ line }) => requested.has(line));
  if (!head) return undefined;
  const said = [...(separator ? [`sep=${separator}`] : []), head.text, ...rows.map(({ text }) => text)];
  return said.map((record) => `${record}\r\n`).join('');
}

/** Reads a file’s bytes in the encoding in which the endpoint read them. */
export async function decodeFile(bytes: Blob, encoding: ImportResponse['encoding']): Promise<string> {
  return new TextDecoder(labels[encoding]).decode(await bytes.arrayBuffer());
}

/** The line that has most of the columns’ names in it, by its number. */
function headLineOf(lines: readonly string[], headers: readonly string[]): number | undefined {
  const names = headers.map((header) => header.trim()).filter(Boolean);
  let [best, most] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const plain = line.replaceAll('""', '"');
    const found = names.filter((name) => plain.includes(name)).length;
    if (found > most) [best, most] = [index + 1, found];
    if (most === names.length) break;
  }
  return most * 2 >= names.length && most > 0 ? best : undefined;
}

function delimiterOf(head: string): string {
  const count = (delimiter: string) => head.split(delimiter).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best));
}
