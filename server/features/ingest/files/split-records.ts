import { type FileRecord, formatLines } from './file-record';
import { readsAsSeveral } from './reads-as-several';

/** The records of a text, in order, and how much work it was to split them. */
interface Split {
  records: FileRecord[];
  /** Characters visited. A broken quote makes the lines after it be read twice, but never more often. */
  visited: number;
}

/** A field. `end` is the index of the delimiter or line break after it. */
interface Field {
  cell: string;
  end: number;
  isStray: boolean;
}

const lineBreaks = /\r\n|\r|\n/g;

/**
 * Splits delimited text into records by RFC 4180, with any line breaks. A quote within a field is part of its
 * text. If a quoted field isn't closed properly, its line becomes an error and reading continues on the next
 * line, so that no other line is lost. Blank lines are skipped. Stops after `most` records.
 */
export function splitRecords(
  text: string,
  delimiter: string,
  { firstLine = 1, most = Number.POSITIVE_INFINITY } = {},
): Split {
  const unquotedEnd = new RegExp(`[\\u{${delimiter.charCodeAt(0).toString(16)}}\\r\\n]`, 'gu');
  const records: FileRecord[] = [];
  let [at, line, visited] = [0, firstLine, 0];
  /** Up to here, a stray quote has joined lines, so opening and closing quotes may be swapped. */
  let doubtfulUntil = 0;
  while (at < text.length && records.length < most) {
    const start = at;
    const cells: string[] = [];
    let hasStrayQuote = false;
    let broken: number | undefined;
    while (broken === undefined) {
      const opening = skipSpaces(text, at);
      const field: Field | { brokenAt: number } =
        text[opening] === '"' ? quoted(opening) : unquoted(at, unquotedEnd);
      if ('brokenAt' in field) {
        visited += field.brokenAt - at;
        broken = opening;
        break;
      }
      cells.push(field.cell);
      if (field.isStray) hasStrayQuote = true;
      at = field.end;
      if (text[at] !== delimiter) break;
      at++;
    }
    const lines = text.slice(start, broken ?? at).match(lineBreaks)?.length ?? 0;
    if (broken !== undefined) {
      records.push({ line, reason: openQuote(line, line + lines) });
      at = afterLine(broken);
    } else if (lines > 0 && start < doubtfulUntil) {
      records.push({ line, reason: openQuote(line, line + lines) });
      at = afterLine(at);
    } else if (lines > 0 && readsAsSeveral(text.slice(start, at), cells.length, delimiter)) {
      records.push({ line, reason: openQuote(line, line) });
      doubtfulUntil = at;
      visited += at - start;
      at = afterLine(start);
      line++;
      continue;
    } else if (cells.length === 1 && cells[0] === '') {
      at = afterLine(at); // Skip blank lines.
    } else {
      records.push({ line, cells, hasStrayQuote, lastLine: lines > 0 ? line + lines : undefined });
      at = afterLine(at);
    }
    visited += at - start;
    line += lines + 1;
  }
  return { records, visited };

  function quoted(opening: number): Field | { brokenAt: number } {
    let from = opening + 1;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0) return { brokenAt: text.length };
      if (text[close + 1] === '"') {
        from = close + 2;
        continue;
      }
      const end = skipSpaces(text, close + 1);
      const next = text[end];
      if (next !== undefined && next !== delimiter && next !== '\r' && next !== '\n')
        return { brokenAt: end };
      return { cell: text.slice(opening + 1, close).replaceAll('""', '"'), end, isStray: false };
    }
  }

  function unquoted(from: number, pattern: RegExp): Field {
    pattern.lastIndex = from;
    const end = pattern.exec(text)?.index ?? text.length;
    const cell = text.slice(from, end);
    return { cell, end, isStray: cell.includes('"') };
  }

  /** The index after the next line break. */
  function afterLine(from: number): number {
    lineBreaks.lastIndex = from;
    const found = lineBreaks.exec(text);
    return found ? found.index + found[0].length : text.length;
  }
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

function openQuote(first: number, last: number): string {
  const where = first === last ? 'a field' : `a field on ${formatLines(first, last).toLowerCase()}`;
  return `The quote at the start of ${where} isn’t closed at the end of the field. Close it, and double any quote inside a quoted field: "".`;
}
