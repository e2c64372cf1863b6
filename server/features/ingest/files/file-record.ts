/** One record of a file, or why it can't be read. */
export type FileRecord = CellsRecord | { line: number; reason: string };

/** A record that could be read: the line where it begins, and its cells. */
export interface CellsRecord {
  line: number;
  /** Where it ends, if that is another line. */
  lastLine?: number;
  cells: string[];
  /** A field holds a quote without being quoted itself: perhaps the delimiter is another one. */
  hasStrayQuote?: boolean;
}

/** A record without a single character in it. */
export function isBlank({ cells }: CellsRecord): boolean {
  return cells.every((cell) => cell === '');
}

/** Whether two records hold the same cells. */
export function isSameRecord(one: CellsRecord, other: CellsRecord): boolean {
  return (
    one.cells.length === other.cells.length && one.cells.every((cell, index) => cell === other.cells[index])
  );
}

/** How many cells say something. */
export function filledIn({ cells }: CellsRecord): number {
  return cells.reduce((count, cell) => (cell === '' ? count : count + 1), 0);
}

/** Lines in words: `Line 4`, `Lines 4–6`. */
export function formatLines(first: number, last = first): string {
  return first === last ? `Line ${first}` : `Lines ${first}–${last}`;
}

/** A piece of a file as a message may quote it: in quotes, on one line, without control characters, cut. */
export function quote(text: string, longest = 60): string {
  const plain = text
    .slice(0, longest * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
  const letters = [...plain];
  return `“${letters.length > longest ? `${letters.slice(0, longest).join('')}…` : plain}”`;
}
