/**
 * Adds missing cell addresses to a sheet's XML. Addresses may be left out for consecutive cells, and some
 * writers do so, but the workbook library needs them.
 */
export function addCellReferences(xml: string): string {
  if (!lacksAddress(xml)) return xml;
  let [row, column] = [0, 0];
  return xml.replace(tag, (whole, start: string, attributes = '', end: string) => {
    const found = /\sr="([A-Z]*)(\d+)"/.exec(attributes);
    if (start.endsWith('row')) {
      row = found ? Number(found[2]) : row + 1;
      column = 0;
    } else column = found ? numberOf(found[1] ?? '') : column + 1;
    if (hasAddress.test(attributes)) return whole;
    const address = start.endsWith('row') ? String(row) : `${lettersOf(column)}${row}`;
    return `${start} r="${address}"${attributes}${end}`;
  });
}

const tag = /(<(?:\w{1,20}:)?(?:c|row))(\s[^<>]{0,2000}?)?(\/?>)/g;
const hasAddress = /\sr\s?=/;

function lacksAddress(xml: string): boolean {
  for (const [, , attributes = ''] of xml.matchAll(tag)) if (!hasAddress.test(attributes)) return true;
  return false;
}

/** A column's number from its letters: 1 for `A`. */
export function numberOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
