import { isKnownHeader } from '../../../../utils/contract/ingest/column-meanings';
import { filledIn, isBlank } from './file-record';
import { splitRecords } from './split-records';

const delimiters = [',', ';', '\t', '|'] as const;
const looked = 64 * 1024;
const maxRecords = 50;

/**
 * Guesses the delimiter: the one with which the first records have the most known headers, or else the one
 * with which the most records have the same number of fields. Respects quotes.
 */
export function guessDelimiter(text: string): string {
  const head = text.slice(0, looked);
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, score: scoreOf(head, delimiter) }))
    .sort((a, b) => compare(b.score, a.score));
  return best?.score.some((figure) => figure > 0) ? best.delimiter : ',';
}

/** Compared in order. */
function scoreOf(text: string, delimiter: string): [known: number, alike: number, fields: number] {
  const records = splitRecords(text, delimiter, { most: maxRecords })
    .records.flatMap((record) => ('cells' in record && !isBlank(record) ? [record] : []))
    .filter(({ cells, hasStrayQuote }) => cells.length > 1 && !hasStrayQuote);
  const known = Math.max(
    0,
    ...records.map(
      ({ cells }) => cells.slice(0, 500).filter((cell) => cell.length <= 100 && isKnownHeader(cell)).length,
    ),
  );
  const byCount = new Map<number, number>();
  for (const record of records.filter((record) => filledIn(record) > 1)) {
    byCount.set(record.cells.length, (byCount.get(record.cells.length) ?? 0) + 1);
  }
  const [fields = 0, alike = 0] = [...byCount].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return [known, alike, fields];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((figure, index) => figure !== b[index]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
