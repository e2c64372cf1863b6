import type { ImportResponse } from '../../../../utils/contract/console/import';
import { ProblemError } from '../../../platform/problem-error';
import { decodeText } from './decode-text';
import type { FileRecord } from './file-record';
import { guessDelimiter } from './guess-delimiter';
import { rejectOtherText } from './reject-other-files';
import { splitRecords } from './split-records';

/** A text file's records, before any checks. */
interface Delimited {
  encoding: ImportResponse['encoding'];
  records: FileRecord[];
  notes: string[];
}

/** Imports accept far fewer rows; reading more lines would waste memory. */
const maxRecords = 200_000;

/** Excel's own first line, which names the delimiter. */
const separatorLine = /^"?sep=([!#-/:-@[-`{-~\t])"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i;

/**
 * Reads text with fields separated by commas, semicolons, tabs, pipes, or the delimiter in a `sep=` line.
 * @throws ProblemError 400 if it isn't text.
 */
export function readDelimited(bytes: Uint8Array): Delimited {
  const { text, encoding, notes } = decodeText(bytes);
  rejectOtherText(text);
  const named = separatorLine.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const { records } = splitRecords(body, named?.[1] ?? guessDelimiter(body), {
    firstLine: named ? 2 : 1,
    most: maxRecords,
  });
  if (records.length >= maxRecords) {
    const detail = `The file has ${maxRecords} lines or more. Split it into smaller files, each with the column names in its first line.`;
    throw new ProblemError(400, 'file', detail);
  }
  return { encoding, notes, records };
}
