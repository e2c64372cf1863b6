/** A record of a text file as written, and the line it starts on. */
export interface TextRecord {
  line: number;
  text: string;
}

const lineBreak = /\r\n|\r|\n/;

/**
 * Splits delimited text into its records as written. A quoted field may span several lines; a quote that
 * isn't closed at the end of its field counts only for its own line.
 */
export function splitTextRecords(text: string, delimiter: string): TextRecord[] {
  const lines = text.split(lineBreak);
  const records: TextRecord[] = [];
  for (let at = 0; at < lines.length; ) {
    const last = findLastLine(lines, at, delimiter);
    const text = lines.slice(at, last + 1).join('\n');
    if (text !== '') records.push({ line: at + 1, text });
    at = last + 1;
  }
  return records;
}

/** Beyond this many lines it isn't a field but a forgotten quote. */
const maxLines = 1000;

function findLastLine(lines: readonly string[], first: number, delimiter: string): number {
  let isOpen = false;
  for (let at = first; at < lines.length && at - first < maxLines; at++) {
    const state = readLine(lines[at] ?? '', delimiter, isOpen);
    if (state === 'broken') return first;
    if (state === 'closed') return at;
    isOpen = true;
  }
  return first;
}

/** Reads one line, inside a quoted field or not. @returns the state after the line. */
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
