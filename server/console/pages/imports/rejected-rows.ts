import type { ImportResponse } from '../../../../utils/contract/console/import';
import { splitTextRecords } from './split-text-records';

const decoderLabels: Readonly<Record<ImportResponse['encoding'], string>> = {
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
 * The invalid rows of a text file as a new file, unchanged, below the header line.
 *
 * @param headers the column names, used to find the header line.
 * @returns undefined if the header line isn't found.
 */
export function extractRejectedRows(
  text: string,
  headers: readonly string[],
  rejectedLines: readonly number[],
): string | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const separator = separatorLine.exec(lines[0] ?? '')?.[1];
  const headerLine = findHeaderLine(lines, headers);
  if (headerLine === undefined) return undefined;
  const delimiter = separator ?? guessDelimiter(lines[headerLine - 1] ?? '');
  const records = splitTextRecords(text, delimiter);
  const header = records.findLast(({ line }) => line <= headerLine);
  const rejected = new Set(rejectedLines);
  const rows = records.filter(({ line }) => rejected.has(line));
  if (!header) return undefined;
  const output = [...(separator ? [`sep=${separator}`] : []), header.text, ...rows.map(({ text }) => text)];
  return output.map((record) => `${record}\r\n`).join('');
}

/** Decodes a file’s bytes with the encoding that the endpoint used. */
export async function decodeFile(bytes: Blob, encoding: ImportResponse['encoding']): Promise<string> {
  return new TextDecoder(decoderLabels[encoding]).decode(await bytes.arrayBuffer());
}

/** The number of the line that contains the most column names. */
function findHeaderLine(lines: readonly string[], headers: readonly string[]): number | undefined {
  const names = headers.map((header) => header.trim()).filter(Boolean);
  let [best, most] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const plain = line.replaceAll('""', '"');
    const count = names.filter((name) => plain.includes(name)).length;
    if (count > most) [best, most] = [index + 1, count];
    if (most === names.length) break;
  }
  return most * 2 >= names.length && most > 0 ? best : undefined;
}

function guessDelimiter(head: string): string {
  const count = (delimiter: string) => head.split(delimiter).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best));
}
