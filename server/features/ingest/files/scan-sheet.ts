import { numberOf } from './add-cell-references';

/** What a sheet's XML says about its cells and the workbook library doesn't expose. */
export interface SheetScan {
  /** Cells whose number is shown as a percentage, as `row,column` from 0. */
  percents: ReadonlySet<string>;
  /** Cells with an error such as `#N/A`. */
  errors: string[];
  /** The extent of non-empty cells. Infinity if an address is invalid. */
  rows: number;
  columns: number;
}

const maxRows = 1_048_576;
const maxColumns = 16_384;

/** Scans a sheet's XML in one pass. `percentStyles` are the styles that show numbers as percentages. */
export function scanSheet(xml: string, percentStyles: ReadonlySet<string>): SheetScan {
  const percents = new Set<string>();
  const errors: string[] = [];
  let [rows, columns] = [0, 0];
  for (const [, name, attributes = ''] of xml.matchAll(/<(?:\w{1,20}:)?(c|row)(\s[^<>]{0,2000})>/g)) {
    const place = /\sr="([^"]*)"/.exec(attributes)?.[1];
    if (place === undefined) continue;
    const [, letters = '', digits = ''] = /^([A-Z]{0,4})(\d{1,9})$/.exec(place) ?? [];
    const [row, column] = [Number(digits), numberOf(letters)];
    const isValid = row >= 1 && row <= maxRows && (name === 'row' ? letters === '' : column >= 1);
    if (!isValid || column > maxColumns) return { percents, errors, rows: Infinity, columns: Infinity };
    if (name === 'row' || attributes.endsWith('/')) continue;
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
    if (/\st="e"/.test(attributes)) errors.push(place);
    const style = /\ss="(\d+)"/.exec(attributes)?.[1];
    if (style && percentStyles.has(style)) percents.add(`${row - 1},${column - 1}`);
  }
  return { percents, errors, rows, columns };
}

/** The IDs of a workbook's cell styles that show numbers as percentages. */
export function percentStylesOf(xml: string): ReadonlySet<string> {
  const formats = new Set(['9', '10']);
  for (const [tag] of xml.matchAll(/<(?:\w{1,20}:)?numFmt\s[^<>]{0,2000}>/g)) {
    const id = /\snumFmtId="(\d+)"/.exec(tag)?.[1];
    const code = /\sformatCode="([^"]*)"/.exec(tag)?.[1];
    if (id && code?.replace(/\\.|&quot;.*?&quot;/g, '').includes('%')) formats.add(id);
  }
  const cells = xml.slice(Math.max(0, xml.search(/<(?:\w{1,20}:)?cellXfs/)));
  const end = cells.search(/<\/(?:\w{1,20}:)?cellXfs/);
  const styles = [
    ...cells.slice(0, end < 0 ? undefined : end).matchAll(/<(?:\w{1,20}:)?xf\s([^<>]{0,2000})>/g),
  ];
  return new Set(
    styles.flatMap(([, attributes = ''], index) => {
      const id = /numFmtId="(\d+)"/.exec(attributes)?.[1];
      return id && formats.has(id) ? [String(index)] : [];
    }),
  );
}
