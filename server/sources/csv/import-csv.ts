import { count, eq } from 'drizzle-orm';
import type { ImportKind, ImportResponse } from '../../../utils/contract/import';
import { columnsOf, requiredOf } from '../../../utils/contract/import-columns';
import { erasedReason } from '../../erasure/without-erased';
import type { World } from '../../http/context';
import { ProblemError } from '../../http/problem-error';
import type { Transaction } from '../../store/store';
import { contents, leads } from '../../store/tables/lead-tables';
import type { IncomingEvent } from '../incoming-event';
import { sourceNamed } from '../source-named';
import { storeEvents } from '../store-events';

import { nameOf, readCsv } from './read-csv';
import { type Fields, rowToEvent } from './row-to-event';
import { saveContentRow } from './save-content-row';

const mostRows = 50_000;
const mostFaults = 100;
/** Rows in one batch: what Segment allows. */
const atOnce = 2500;

/** Ends a preview: what was done is undone. */
class Undo extends Error {}

/**
 * Takes a CSV in, in one transaction: all of it but the faulty lines, or, as a preview, nothing, with what would have
 * happened. The same file taken in again changes nothing.
 *
 * @throws ProblemError 400 where the file as a whole can't be read, or lacks a column.
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
  let answer: Pick<ImportResponse, 'made' | 'stored' | 'repeated'> | undefined;
  const work = async (tx: Transaction) => {
    const before = await countOf(tx, team, kind);
    answer = { made: 0, stored: 0, repeated: 0 };
    if (kind === 'content') {
      for (const { line, fields } of rows) {
        const fault = await saveContentRow(tx, team, fields);
        if (fault) faults.push({ line, reason: fault });
        else answer.stored++;
      }
    } else {
      const source = await sourceNamed(tx, team, 'CSV files');
      const lines = new Map<IncomingEvent, number>();
      for (const { line, fields } of rows) {
        const event = rowToEvent(kind, fields, at);
        if ('reason' in event) faults.push({ line, reason: event.reason });
        else lines.set(event, line);
      }
      const events = [...lines.keys()];
      for (let from = 0; from < events.length; from += atOnce) {
        const caller = { team, source, isPublic: false };
        const { stored, repeated, erased } = await storeEvents(
          tx,
          caller,
          events.slice(from, from + atOnce),
          at,
        );
        answer.stored += stored;
        answer.repeated += repeated;
        for (const event of erased) faults.push({ line: lines.get(event) ?? 0, reason: erasedReason });
      }
    }
    answer.made = (await countOf(tx, team, kind)) - before;
    if (isPreview) throw new Undo();
  };
  await store.inTeam(team, work).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  const taken = csv.columns.filter((column) => found.has(nameOf(column)));
  return {
    kind,
    isPreview,
    encoding: csv.encoding,
    columns: { taken, ignored: csv.columns.filter((column) => !taken.includes(column)) },
    rows: csv.rows.length + csv.faults.length,
    ...(answer ?? { made: 0, stored: 0, repeated: 0 }),
    faults: faults.sort((a, b) => a.line - b.line).slice(0, mostFaults),
    faulty: faults.length,
  };
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

async function countOf(tx: Transaction, team: string, kind: ImportKind): Promise<number> {
  const table = kind === 'content' ? contents : leads;
  const [row] = await tx.select({ n: count() }).from(table).where(eq(table.team, team));
  return row?.n ?? 0;
}
