import { isKnownHeader, isListedHeader } from '../../../../utils/contract/ingest/column-meanings';
import { columnKey } from '../../../../utils/contract/ingest/column-name';
import { columnSynonyms } from '../../../../utils/contract/ingest/import-columns';
import { type CellsRecord, filledIn, isSameRecord } from './file-record';

/** Parts of a report that are about the hosts, or about people without an address. */
const sidePart =
  /host|panel|moderat|organi[sz]|presenter|staff|other attended|speaker|gastgeber|podium|referent|veranstalter|weitere|sonstige|hôte|hote|animateur|intervenant|autres|anfitri|ponente|otros/i;

const addresses: ReadonlySet<string> = new Set(columnSynonyms.people.email);
const looked = 500;

/** Where the heads of a report's parts are, and which of them is the head of its table. */
export interface Heads {
  /** Places in the list of records. */
  all: number[];
  chosen: number;
}

/**
 * Finds the line that names the columns. Reports have lines before it, and may have several parts, each with a head:
 * the part that says most about people counts.
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

/** What a part of a report is called: the one cell that is alone on the line before its head. */
export function headTitle(records: readonly CellsRecord[], head: number): string | undefined {
  const before = records[head - 1];
  return before && filledIn(before) === 1 ? before.cells.find((cell) => cell !== '') : undefined;
}

function isHead(record: CellsRecord, index: number): boolean {
  const cells = record.cells.slice(0, looked);
  if (cells.some((cell) => cell.includes('@'))) return false;
  const filled = cells.filter((cell) => cell !== '');
  // Below the first records, rows are many and heads are few: a glance has to do.
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

/** Without a head that is known: the first record that is as wide as most of the first ones are. */
function likelyHead(records: readonly CellsRecord[]): number {
  const [first] = records;
  if (!first || filledIn(first) > 1 || first.cells.slice(0, looked).some(isHeader)) return 0;
  const widths = records.slice(0, 50).map((record) => filledIn(record));
  const wide = widths.filter((width) => width > 1).length;
  return wide * 2 > widths.length ? widths.findIndex((width) => width > 1) : 0;
}
