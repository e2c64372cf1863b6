import { meaningsOf } from '../../../utils/contract/column-meanings';
import type { ImportKind, ImportResponse } from '../../../utils/contract/import';
import { erasedReason } from '../../erasure/without-erased';
import type { World } from '../../http/context';
import { ProblemError } from '../../http/problem-error';
import { readTable } from '../files/read-table';
import { type Implied, impliedBy } from '../files/report-kinds';
import { topicOf } from '../files/report-topic';
import { readColumns, rowValues } from '../files/row-values';
import { columnNotes } from './column-notes';
import type { CountedRows } from './counted-rows';
import { previewContents, previewEvents } from './preview-rows';
import { requireColumns } from './require-columns';
import { type Fields, rowToEvent } from './row-to-event';
import { rowToContent } from './save-content-row';
import { takeContents, takeEvents } from './take-rows';

const mostRows = 50_000;
const mostFaults = 100;

/**
 * Takes a file in, all of it but the faulty lines, or, as a preview, says what would happen. It goes in part by part, so
 * that nobody's events wait for it; a file that was cut off in the midst is sent again, and nothing counts twice.
 *
 * @throws ProblemError 400 where the file as a whole can't be read, or lacks a column: nothing of it is taken in then.
 */
export async function importCsv(
  { store, now }: Pick<World, 'store' | 'now'>,
  team: string,
  { kind, bytes, isPreview }: { kind: ImportKind; bytes: Uint8Array; isPreview: boolean },
): Promise<ImportResponse> {
  const table = await readTable(bytes);
  if (table.rows.length > mostRows) {
    throw new ProblemError(
      400,
      'file',
      `The file has ${table.rows.length} rows, more than ${mostRows}. Send it in parts.`,
    );
  }
  const columns = readColumns(table.columns, meaningsOf(kind, table.columns));
  const implied = kind === 'engagement' && !columns.has('event') ? impliedBy(table.columns) : undefined;
  const topic = implied && !columns.has('title') ? topicOf(table.preamble) : undefined;
  requireColumns(kind, table.columns, new Set([...columns.keys(), ...impliedMeanings(implied, columns)]));
  const at = now();
  const faults = [...table.faults];
  const read = [...columns.values()].flat().map(({ index }) => index);
  const taken = table.columns.filter((_, index) => read.includes(index));
  const ignored = table.columns.filter((_, index) => !read.includes(index));
  const notes = [
    ...(implied ? [sayImplied(implied, topic ?? (columns.has('title') ? '' : undefined))] : []),
    ...table.notes,
    ...columnNotes(columns, ignored, kind === 'people'),
  ];
  const rows = table.rows.map(({ line, fields }) => {
    const { values, conflicts } = rowValues(columns, fields);
    notes.push(...conflicts.map((conflict) => `Line ${line}: ${conflict}`));
    return { line, fields: implied ? withImplied(implied, topic, values) : values };
  });
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
  return {
    kind,
    isPreview,
    format: table.format,
    encoding: table.encoding,
    columns: { taken, ignored },
    rows: table.rows.length + table.faults.length,
    ...counted,
    notes: cut(notes),
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

function impliedMeanings(implied: Implied | undefined, columns: ReadonlyMap<string, unknown>): string[] {
  if (!implied) return [];
  return columns.has('registered_at') ? ['event', 'at'] : ['event'];
}

function withImplied(implied: Implied, topic: string | undefined, fields: Fields): Fields {
  return {
    ...fields,
    event: implied.event(fields),
    at: implied.at(fields),
    title: fields.title ?? topic,
    content_type: fields.content_type ?? implied.contentType,
  };
}

function sayImplied({ report }: Implied, topic: string | undefined): string {
  const read = `The file has no column “event” and was read as ${report}.`;
  if (topic) return `${read} It is about “${topic.slice(0, 100)}”.`;
  return topic === '' ? read : `${read} It does not say what it is about: add a column “title”.`;
}

function cut(notes: readonly string[]): string[] {
  if (notes.length <= mostFaults) return [...notes];
  return [
    ...notes.slice(0, mostFaults - 1),
    `There are ${notes.length - mostFaults + 1} more remarks like these.`,
  ];
}
