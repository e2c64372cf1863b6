/** A workbook cell. Numbers are kept as written in the file. */
export type Cell = string | boolean | Date | null | undefined | { number: string };

const plain = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });

/**
 * A cell as text: dates in ISO without a zone, times and durations as `H:MM:SS`, numbers without exponents
 * and floating-point noise, booleans as TRUE and FALSE.
 */
export function cellText(cell: Cell, isPercent: boolean): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof Date) return dateText(cell);
  const value = Number(cell.number);
  if (!Number.isFinite(value)) return cell.number;
  if (value === 0) return isPercent ? '0%' : '0';
  // An ID may have more digits than a number can hold.
  if (!isPercent && /^-?\d{1,40}$/.test(cell.number)) return cell.number;
  return isPercent ? `${plain.format(Number((value * 100).toPrecision(15)))}%` : plain.format(value);
}

/** Excel represents a time or duration without a date as a date before March 1900. */
const firstDate = Date.UTC(1900, 2, 1);
const zero = Date.UTC(1899, 11, 30);

function dateText(date: Date): string {
  const seconds = Math.round(date.getTime() / 1000);
  if (seconds * 1000 < firstDate) {
    const all = Math.max(0, seconds - zero / 1000);
    const two = (part: number) => String(part).padStart(2, '0');
    return `${Math.floor(all / 3600)}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
  }
  const text = new Date(seconds * 1000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}
