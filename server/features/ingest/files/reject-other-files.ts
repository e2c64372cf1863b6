import { ProblemError } from '../../../platform/problem-error';

const saveAs = 'Open it in Excel or Google Sheets and save it as “Excel workbook (.xlsx)” or “CSV UTF-8”.';
const exportTable = 'Export the table from your tool as CSV or Excel instead.';

/** How binary files begin, in hexadecimal, and what to do instead. */
const binaries: readonly { begins: RegExp; is: string; instead: string }[] = [
  {
    begins: /^d0cf11e0/,
    is: 'an old Excel file (.xls) or a password-protected Excel file',
    instead: 'Open it in Excel, remove any password, and save it as “Excel workbook (.xlsx)” or “CSV UTF-8”.',
  },
  { begins: /^09(?:00|02|04|08)(?:04|06|08|10)00/, is: 'an old Excel file (.xls)', instead: saveAs },
  { begins: /^25504446/, is: 'a PDF', instead: exportTable },
  {
    begins: /^(?:89504e47|ffd8ff|47494638|52494646|49492a00|4d4d002a)/,
    is: 'an image',
    instead: exportTable,
  },
  {
    begins: /^(?:1f8b|504b0[57]|377abcaf|52617221|fd377a58|425a68)/,
    is: 'a compressed archive',
    instead: 'Unzip it and choose the CSV or Excel file inside.',
  },
];

/** How text files that aren't tables begin. */
const texts: readonly { begins: RegExp; is: string; instead: string }[] = [
  { begins: /^\{\\rtf/, is: 'a text document (RTF)', instead: 'Save the table as CSV or Excel instead.' },
  { begins: /^\s{0,20}<(?:!doctype html|html|table|head|meta)\b/i, is: 'a web page (HTML)', instead: saveAs },
  { begins: /^\s{0,20}<\?xml/i, is: 'an XML file', instead: saveAs },
  { begins: /^\s{0,20}(?:\{\s{0,20}"|\[\s{0,20}[{[])/, is: 'a JSON file', instead: exportTable },
];

/**
 * Refuses bytes that are neither text nor an Excel workbook.
 *
 * @throws ProblemError 400 with what the file is and how to save it instead.
 */
export function rejectBinary(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  refuse(binaries.find(({ begins }) => begins.test(head)));
}

/**
 * Refuses text in other formats than a table, or that is mostly control characters.
 *
 * @throws ProblemError 400 with what the file is and how to save it instead.
 */
export function rejectOtherText(text: string): void {
  const head = text.slice(0, 4096);
  refuse(texts.find(({ begins }) => begins.test(head)));
  const controls = head.match(/[^\P{Cc}\t\n\r]/gu)?.length ?? 0;
  if (controls * 20 <= head.length) return;
  throw new ProblemError(400, 'file', `The file is neither text nor an Excel workbook. ${saveAs}`);
}

function refuse(kind: { is: string; instead: string } | undefined): void {
  if (kind) throw new ProblemError(400, 'file', `The file is ${kind.is}. ${kind.instead}`);
}
