import { isKnownHeader, isListedHeader } from '../../../../utils/contract/ingest/column-meanings';
import { columnKey } from '../../../../utils/contract/ingest/column-name';
import { columnSynonyms } from '../../../../utils/contract/ingest/import-columns';
import { type CellsRecord, filledIn, isSameRecord } from './file-record';

/** Parts of a report about the hosts, or about people without an email address. */
const sidePart =
  /host|panel|moderat|organi[sz]|presenter|staff|other attended|speaker|gastgeber|podium|referent|veranstalter|weitere|sonstige|hôte|hote|animateur|intervenant|autres|anfitri|ponente|otros/i;

const addresses: ReadonlySet<string> = new Set(columnSynonyms.people.email);
const looked = 500;

/** The header rows of a report's parts, and the one chosen for the table. */
export interface Heads {
  /** Indexes in the list of records. */
  all: number[];
  chosen: number;
}

/**
 * Finds the header row. Reports have lines above it and may have several parts, each with its own header row;
 * the part with the most about people wins.
 */
export function findHead(records: readonly CellsRecord[]): Heads {
  const all = records.flatMap((record, index) => (isHead(record, index) ? [index] : []));
  const first = records[all[0] ?? 0];
  const [best] = all
    .filter((index) => index === all[0] || !(first && isSameRecord(records[index] ?? first, first)))
    .map((index) => ({ index, score: scoreOf(records, index) }))
    .sort((a, b) => b.score - a.score);
  return { all, chosen: best?.index ?? likelyHead(records) };
}

/** The title of a report's part: the only cell on the line above its header row. */
export function headTitle(records: readonly CellsRecord[], head: number): string | undefined {
  const before = records[head - 1];
  return before && filledIn(before) === 1 ? before.cells.find((cell) => cell !== '') : undefined;
}

function isHead(record: CellsRecord, index: number): boolean {
  const cells = record.cells.slice(0, looked);
  if (cells.some((cell) => cell.includes('@'))) return false;
  const filled = cells.filter((cell) => cell !== '');
  // After the first records, most are data rows, so a quick check is enough.
  if (index > 100 && !filled.slice(0, 3).some((cell) => cell.length <= 100 && isListedHeader(cell)))
    return false;
  const known = filled.filter(isHeader).length;
  return known >= 2 && known * 3 >= filled.length;
}

function isHeader(cell: string): boolean {
  return cell.length <= 100 && isKnownHeader(cell);
}

function scoreOf(records: readonly CellsRecord[], index: number): number {
  const cells = (records[index]?.cells ?? []).slice(0, looked);
  const known = cells.filter(isHeader).length;
  const hasAddress = cells.some((cell) => addresses.has(columnKey(cell)));
  const isSide = sidePart.test(headTitle(records, index) ?? '');
  return known + (hasAddress ? 2000 : 0) - (isSide ? 1000 : 0);
}

/** If no header is known: the first record that is as wide as most of the first ones. */
function likelyHead(records: readonly CellsRecord[]): number {
  const [first] = records;
  if (!first || filledIn(first) > 1 || first.cells.slice(0, looked).some(isHeader)) return 0;
  const widths = records.slice(0, 50).map((record) => filledIn(record));
  const wide = widths.filter((width) => width > 1).length;
  return wide * 2 > widths.length ? widths.findIndex((width) => width > 1) : 0;
}
