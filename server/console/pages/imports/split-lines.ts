/** A record of a text file as it is written, and the line on which it begins. */
export interface WrittenRecord {
  line: number;
  text: string;
}

const lineBreak = /\r\n|\r|\n/;

/**
 * Splits delimited text into its records as they are written. A quoted field may go over several lines; a quote that is
 * not closed where its field ends counts for its own line only.
 */
export function writtenRecords(text: string, delimiter: string): WrittenRecord[] {
  const lines = text.split(lineBreak);
  const records: WrittenRecord[] = [];
  for (let at = 0; at < lines.length; ) {
    const last = lastLineOf(lines, at, delimiter);
    const own = lines.slice(at, last + 1).join('\n');
    if (own !== '') records.push({ line: at + 1, text: own });
    at = last + 1;
  }
  return records;
}

/** More lines than these are no field, but a quote that somebody forgot. */
const maxLines = 1000;

function lastLineOf(lines: readonly string[], first: number, delimiter: string): number {
  let isOpen = false;
  for (let at = first; at < lines.length && at - first < maxLines; at++) {
    const after = readLine(lines[at] ?? '', delimiter, isOpen);
    if (after === 'broken') return first;
    if (after === 'closed') return at;
    isOpen = true;
  }
  return first;
}

/** Reads one line, within a quoted field or not. @returns how it is left. */
function readLine(line: string, delimiter: string, isOpen: boolean): 'open' | 'closed' | 'broken' {
  let at = 0;
  let isInQuotes = isOpen;
  for (;;) {
    if (isInQuotes) {
      const close = line.indexOf('"', at);
      if (close < 0) return 'open';
      if (line[close + 1] === '"') {
        at = close + 2;
        continue;
      }
      at = skipSpaces(line, close + 1);
      if (at >= line.length) return 'closed';
      if (line[at] !== delimiter) return 'broken';
      at++;
    }
    const start = skipSpaces(line, at);
    isInQuotes = line[start] === '"';
    if (isInQuotes) {
      at = start + 1;
      continue;
    }
    const next = line.indexOf(delimiter, at);
    if (next < 0) return 'closed';
    at = next + 1;
  }
}

function skipSpaces(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ') at++;
  return at;
}
