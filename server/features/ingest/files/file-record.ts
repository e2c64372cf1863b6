/** One record of a file, or why it can't be read. */
export type FileRecord = CellsRecord | { line: number; reason: string };

/** A record: the line where it begins, and its cells. */
export interface CellsRecord {
  line: number;
  /** The line where it ends, if different. */
  lastLine?: number;
  cells: string[];
  /** An unquoted field contains a quote: perhaps the delimiter is wrong. */
  hasStrayQuote?: boolean;
}

/** Whether all of a record's cells are empty. */
export function isBlank({ cells }: CellsRecord): boolean {
  return cells.every((cell) => cell === '');
}

/** Whether two records have the same cells. */
export function isSameRecord(one: CellsRecord, other: CellsRecord): boolean {
  return (
    one.cells.length === other.cells.length && one.cells.every((cell, index) => cell === other.cells[index])
  );
}

/** The number of non-empty cells. */
export function filledIn({ cells }: CellsRecord): number {
  return cells.reduce((count, cell) => (cell === '' ? count : count + 1), 0);
}

/** Line numbers as text: `Line 4`, `Lines 4–6`. */
export function formatLines(first: number, last = first): string {
  return first === last ? `Line ${first}` : `Lines ${first}–${last}`;
}

/** Quotes part of a file in a message: on one line, without control characters, truncated. */
export function quote(text: string, maxLength = 60): string {
  const plain = text
    .slice(0, maxLength * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
  const letters = [...plain];
  return `“${letters.length > maxLength ? `${letters.slice(0, maxLength).join('')}…` : plain}”`;
}
