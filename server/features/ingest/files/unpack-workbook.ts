import { unzipSync } from 'fflate';
import { ProblemError } from '../../../platform/problem-error';

const maxUnpackedBytes = 120 * 1024 * 1024;
const maxParts = 2000;

/** The files of an Excel workbook that are needed to read a table. */
const needed = /^(?:xl\/.*\.xml|xl\/_rels\/workbook\.xml\.rels|\[Content_Types\]\.xml|_rels\/\.rels)$/;
const notNeeded = /^xl\/(?:drawings|charts|media|theme|pivot|comments|calcChain|externalLinks)/i;

/**
 * Unpacks the XML parts of an Excel workbook, by name. No part may be larger than the archive states, and the
 * stated sizes are added up before anything is unpacked.
 *
 * @throws ProblemError 400 if the file is another archive, is damaged, or is too large when unpacked.
 */
export function unpackWorkbook(bytes: Uint8Array): Record<string, Uint8Array> {
  const names: string[] = [];
  let size = 0;
  const parts = unzip(bytes, ({ name, size: packed, originalSize }) => {
    names.push(name);
    if (names.length > maxParts) throw tooLarge();
    if (!needed.test(name) || notNeeded.test(name)) return false;
    size += Math.max(packed, originalSize);
    if (size > maxUnpackedBytes) throw tooLarge();
    return true;
  });
  if (parts['xl/workbook.xml']) return parts;
  throw new ProblemError(
    400,
    'file',
    `${whatIs(names)} Save the table as “Excel workbook (.xlsx)” or “CSV UTF-8”.`,
  );
}

function unzip(
  bytes: Uint8Array,
  filter: (file: { name: string; size: number; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw damaged();
  }
}

/** The error for a damaged workbook. */
export function damaged(): ProblemError {
  return new ProblemError(
    400,
    'file',
    'The Excel file is damaged or incomplete. Open it in Excel and save it again, as “Excel workbook (.xlsx)” or “CSV UTF-8”.',
  );
}

function tooLarge(): ProblemError {
  return new ProblemError(
    400,
    'file',
    `The Excel file is larger than ${maxUnpackedBytes / 1024 / 1024} MB when unpacked. Delete what you don’t need, or split it into smaller files.`,
  );
}

function whatIs(names: readonly string[]): string {
  if (names.includes('xl/workbook.bin')) return 'The file is a binary Excel workbook (.xlsb).';
  if (names.includes('content.xml')) return 'The file is an OpenDocument file (.ods).';
  if (names.some((name) => name.startsWith('word/'))) return 'The file is a Word document.';
  if (names.some((name) => name.startsWith('ppt/'))) return 'The file is a PowerPoint presentation.';
  if (names.some((name) => name.startsWith('Index/'))) return 'The file is a Numbers document.';
  return 'The file is a ZIP archive. Unzip it and choose the file inside.';
}
