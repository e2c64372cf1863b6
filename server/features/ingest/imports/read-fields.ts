import type { ImportColumns, ImportKind } from '../../../../utils/contract/console/import';
import { columnMeanings } from '../../../../utils/contract/ingest/column-meanings';
import { columnKey } from '../../../../utils/contract/ingest/column-name';
import { columnSynonyms } from '../../../../utils/contract/ingest/import-columns';
import { cutText } from '../../../../utils/identity/cut-text';
import { ProblemError } from '../../../platform/problem-error';
import { sha256 } from '../../../platform/sha256';
import type { Table } from '../files/read-table';
import { findReportKind, type ReportKind } from '../files/report-kinds';
import { topicOf } from '../files/report-topic';
import { readColumns, rowValues } from '../files/row-values';
import { columnAlerts, columnNotes } from './column-notes';
import { requireColumns } from './require-columns';
import type { Fields } from './row-to-event';

/** A table's rows with their fields by meaning. */
export interface FileFields {
  rows: { line: number; fields: Fields }[];
  used: string[];
  ignored: string[];
  /** How each header was read; empty if it was ignored. */
  meanings: ImportColumns;
  /** What to check before importing. */
  alerts: string[];
  notes: string[];
}

/** Identifies a file's headers: files with the same headers are read the same way. */
export function headKey(kind: ImportKind, headers: readonly string[]): string {
  return sha256(JSON.stringify([kind, headers.map(columnKey)]));
}

/**
 * Determines the meanings of a table's fields: from its headers, from the columns someone chose, or from a
 * known kind of report.
 *
 * @throws ProblemError 400 if the file lacks what its kind requires.
 */
export function readFields(kind: ImportKind, table: Table, chosen: ImportColumns | undefined): FileFields {
  const meant = chosen ? withChosen(kind, table.columns, chosen) : columnMeanings(kind, table.columns);
  const columns = readColumns(table.columns, meant);
  const report = kind === 'engagement' && !columns.has('event') ? findReportKind(table.columns) : undefined;
  const topic = report && !columns.has('title') ? topicOf(table.preamble) : undefined;
  requireColumns(kind, table.columns, new Set([...columns.keys(), ...meaningsOfReport(report, columns)]));
  const read = new Set([...columns.values()].flat().map(({ index }) => index));
  const ignored = table.columns.filter((_, index) => !read.has(index));
  const notes = [
    ...(report ? [describeReport(report, topic ?? (columns.has('title') ? '' : undefined))] : []),
    ...table.notes,
    ...columnNotes(columns),
  ];
  const rows = table.rows.map(({ line, fields }) => {
    const { values, conflicts } = rowValues(columns, fields);
    notes.push(...conflicts.map((conflict) => `Line ${line}: ${conflict}`));
    return { line, fields: report ? withReportFields(report, topic, values) : values };
  });
  return {
    rows,
    used: table.columns.filter((_, index) => read.has(index)),
    ignored,
    meanings: Object.fromEntries(table.columns.map((header, index) => [header, meant[index]?.meaning ?? ''])),
    alerts: kind === 'content' ? [] : columnAlerts(columns, ignored),
    notes,
  };
}

/** @throws ProblemError 400 if a header was given a meaning that this kind of file doesn't have. */
function withChosen(kind: ImportKind, headers: readonly string[], chosen: ImportColumns) {
  const own = columnMeanings(kind, headers);
  return headers.map((header, index) => {
    // Columns that were chosen for people before there was only one name for it.
    const isOldTitle = kind === 'people' && chosen[header] === 'title';
    const meaning = isOldTitle ? 'job_title' : chosen[header];
    if (meaning === undefined) return own[index];
    if (meaning === '') return undefined;
    if (!(meaning in columnSynonyms[kind])) {
      const known = Object.keys(columnSynonyms[kind]).join(', ');
      const detail = `The column “${cutText(header, 60)}” can’t be read as “${meaning}”. Choose one of: ${known}.`;
      throw new ProblemError(400, 'columns', detail);
    }
    return { meaning, rank: 0 };
  });
}

function meaningsOfReport(report: ReportKind | undefined, columns: ReadonlyMap<string, unknown>): string[] {
  if (!report) return [];
  return columns.has('registered_at') ? ['event', 'at'] : ['event'];
}

function withReportFields(report: ReportKind, topic: string | undefined, fields: Fields): Fields {
  return {
    ...fields,
    event: report.event(fields),
    at: report.at(fields),
    title: fields.title ?? topic,
    content_type: fields.content_type ?? report.contentType,
  };
}

function describeReport({ label }: ReportKind, topic: string | undefined): string {
  const read = `The file has no “event” column, so it was read as ${label}.`;
  if (topic) return `${read} Its subject is “${cutText(topic, 100)}”.`;
  return topic === '' ? read : `${read} It doesn’t name a subject. To set one, add a “title” column.`;
}
