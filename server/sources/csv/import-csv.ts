import type { ImportKind, ImportResponse } from '../../../utils/contract/import';
import { columnsOf, requiredOf } from '../../../utils/contract/import-columns';
import { erasedReason } from '../../erasure/without-erased';
import type { World } from '../../http/context';
import { ProblemError } from '../../http/problem-error';
import type { CountedRows } from './counted-rows';
import { previewContents, previewEvents } from './preview-rows';
import { nameOf, readCsv } from './read-csv';
import { type Fields, rowToEvent } from './row-to-event';
import { rowToContent } from './save-content-row';
import { takeContents, takeEvents } from './take-rows';

const mostRows = 50_000;
const mostFaults = 100;

/**
 * Takes a CSV in, all of it but the faulty lines, or, as a preview, says what would happen. It goes in part by part, so
 * that nobody's events wait for it; a file that was cut off in the midst is sent again, and nothing counts twice.
 *
 * @throws ProblemError 400 where the file as a whole can't be read, or lacks a column: nothing of it is taken in then.
 */
export async function importCsv(
  { store, now }: Pick<World, 'store' | 'now'>,
  team: string,
  { kind, bytes, isPreview }: { kind: ImportKind; bytes: Uint8Array; isPreview: boolean },
): Promise<ImportResponse> {
  const csv = readCsv(bytes);
  const found = findColumns(kind, csv.columns);
  if (csv.rows.length > mostRows) {
    throw new ProblemError(
      400,
      'csv',
      `The file has ${csv.rows.length} rows, more than ${mostRows}. Send it in parts.`,
    );
  }
  const at = now();
  const faults = [...csv.faults];
  const rows = csv.rows.map(({ line, fields }) => ({ line, fields: named(found, fields) }));
  const counted =
    kind === 'content'
      ? await take(rowToContent, (pieces) =>
          isPreview ? previewContents(store, team, pieces) : takeContents(store, team, pieces),
        )
      : await take(
          (fields) => rowToEvent(kind, fields, at),
          (events) =>
            isPreview ? previewEvents(store, team, events, at) : takeEvents(store, team, events, at),
        );
  const taken = csv.columns.filter((column) => found.has(nameOf(column)));
  return {
    kind,
    isPreview,
    encoding: csv.encoding,
    columns: { taken, ignored: csv.columns.filter((column) => !taken.includes(column)) },
    rows: csv.rows.length + csv.faults.length,
    ...counted,
    faults: faults.sort((a, b) => a.line - b.line).slice(0, mostFaults),
    faulty: faults.length,
  };

  /** Reads each row, and does with the readable ones what is to be done; what can't be is a fault of its line. */
  async function take<Read extends object>(
    read: (fields: Fields) => Read | { reason: string },
    work: (read: Read[]) => Promise<CountedRows<Read>>,
  ) {
    const lines = new Map<Read, number>();
    for (const { line, fields } of rows) {
      const one = read(fields);
      if ('reason' in one) faults.push({ line, reason: one.reason });
      else lines.set(one, line);
    }
    const { erased, ...counts } = await work([...lines.keys()]);
    for (const one of erased) faults.push({ line: lines.get(one) ?? 0, reason: erasedReason });
    return counts;
  }
}

/** What each column of the head means, by its looked-up name; the first that means something is taken. */
function findColumns(kind: ImportKind, columns: readonly string[]): ReadonlyMap<string, string> {
  const there = columns.map(nameOf);
  const found = new Map<string, string>();
  for (const [meaning, names] of Object.entries(columnsOf[kind])) {
    const name = names.find((name) => there.includes(name) && !found.has(name));
    if (name) found.set(name, meaning);
  }
  const meanings = new Set(found.values());
  for (const anyOf of requiredOf[kind]) {
    if (anyOf.some((meaning) => meanings.has(meaning))) continue;
    const detail = `A file of ${kind} needs a column ${anyOf.map((name) => `“${name}”`).join(' or ')}. It has: ${columns.join(', ').slice(0, 300)}.`;
    throw new ProblemError(400, 'csv-column', detail);
  }
  return found;
}

function named(found: ReadonlyMap<string, string>, fields: ReadonlyMap<string, string>): Fields {
  return Object.fromEntries(
    [...fields].flatMap(([name, value]) => {
      const meaning = found.get(name);
      return meaning && value ? [[meaning, value]] : [];
    }),
  );
}
