import { useState } from 'react';
import type { ImportResponse } from '../../../../utils/contract/console/import';
import { downloadCsv } from '../../ui/download-file';
import { decodeFile, extractRejectedRows } from './rejected-rows';

/**
 * Downloads the rows that were left out, to fix and import; for a workbook, downloads a list of their lines.
 */
export function SaveRejectedRows({
  answer,
  fileName,
  bytes,
}: {
  answer: ImportResponse;
  fileName: string;
  bytes: Blob;
}) {
  const [problem, setProblem] = useState<string>();
  const isText = answer.format === 'CSV';
  const base = fileName.replace(/\.[^.]*$/, '');
  const save = async () => {
    const headers = Object.keys(answer.meanings);
    const rows = isText
      ? extractRejectedRows(await decodeFile(bytes, answer.encoding), headers, answer.errorLines)
      : toLineList(answer);
    if (rows === undefined) {
      setProblem('Couldn’t find the header row in the file. Fix the rows in the original file instead.');
      return;
    }
    const name = isText ? `${base} - invalid rows.csv` : `${base} - invalid lines.csv`;
    downloadCsv(rows, name);
  };
  return (
    <div className="grid gap-1">
      <button type="button" className="push w-fit" onClick={save}>
        {isText ? 'Download invalid rows' : 'Download list of invalid lines'}
      </button>
      <p role="alert" className="text-bad empty:hidden">
        {problem}
      </p>
    </div>
  );
}

/** Each invalid line with its reason, if known. */
function toLineList({ errors, errorLines }: ImportResponse): string {
  const reasons = new Map(errors.map(({ line, reason }) => [line, reason]));
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = errorLines.map((line) => `${line},${quote(reasons.get(line) ?? '')}`);
  return ['Line,Why it was skipped', ...rows].map((row) => `${row}\r\n`).join('');
}
