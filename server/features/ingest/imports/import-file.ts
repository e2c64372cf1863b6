import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type ImportResponse, importColumns } from '../../../../utils/contract/console/import';
import type { SourceDates } from '../../../../utils/contract/console/source';
import type { IncomingContent } from '../../../platform/db/incoming-content';
import type { Store } from '../../../platform/db/store';
import type { Deps } from '../../../platform/deps';
import { ProblemError } from '../../../platform/problem-error';
import { erasePerson } from '../../privacy/erasure/erase-person';
import { readTable } from '../files/read-table';
import type { IncomingEvent } from '../incoming-event';
import { rowToContent } from './content-row';
import { detectDates } from './detect-dates';
import { fileAlerts } from './file-alerts';
import { beginImport, columnsFor, finishImport, teamZone } from './import-history';
import type { ImportRequest } from './import-request';
import { previewContents, previewEvents } from './preview-rows';
import { headKey, readFields } from './read-fields';
import { rowToEvent } from './row-to-event';
import { storeContentRows, storeEventRows } from './store-rows';

const maxRows = 50_000;
/** How many errors, warnings, and notes are listed individually. */
const maxListed = 100;

/**
 * Imports a file except for its invalid lines, or previews what would happen. Runs in batches, so that other
 * events don't have to wait. If an import is interrupted, the file can be sent again and nothing counts
 * twice. All changes are recorded, so that the import can be undone.
 *
 * @throws ProblemError 400 if the file as a whole can't be read or lacks a column. Nothing is imported then.
 */
export async function importFile(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  team: string,
  request: ImportRequest,
): Promise<ImportResponse> {
  const { kind, bytes, fileName, isPreview, renames = false } = request;
  const table = await readTable(bytes, fileName);
  if (table.rows.length > maxRows) {
    const detail = `The file has ${table.rows.length} rows; the limit is ${maxRows}. Split it into smaller files.`;
    throw new ProblemError(400, 'file', detail);
  }
  const head = headKey(kind, table.columns);
  const asked = parseColumns(request.columns);
  const remembered = asked ? undefined : await columnsFor(store, team, head);
  const fields = readFields(kind, table, asked ?? remembered);
  const at = now();
  const zone = await teamZone(store, team);
  const dates = detectDates(
    fields.rows.map(({ fields }) => fields),
    request.dates ?? {},
    zone,
  );
  const reading: SourceDates = { order: dates?.order, zone: dates?.zone ?? zone };
  const issues = [...table.errors];
  const importId = randomUUID();
  const history = { ...request, id: importId, head, columns: asked ?? remembered ?? {}, at };
  if (!isPreview) await beginImport(store, team, history);
  const rows = { at, reading, issues, fields: fields.rows };
  const counted = await (kind === 'content' ? takeContentRows() : takeEventRows());
  const warnings = counted.warnings.sort((a, b) => a.line - b.line);
  issues.sort((a, b) => a.line - b.line);
  const answer: ImportResponse = {
    ...(!isPreview && { id: importId }),
    kind,
    isPreview,
    format: table.format,
    encoding: table.encoding,
    columns: { used: fields.used, ignored: fields.ignored },
    meanings: fields.meanings,
    isRemembered: remembered !== undefined,
    dates,
    rows: table.rows.length + table.errors.length,
    created: counted.created,
    stored: counted.stored,
    repeated: counted.repeated,
    erased: counted.erased,
    conflicts: counted.conflicts,
    alerts: [...fields.alerts, ...fileAlerts(counted, dates)],
    notes: cut(fields.notes),
    warnings: warnings.slice(0, maxListed),
    warningCount: warnings.length,
    errors: issues.slice(0, maxListed),
    errorCount: issues.length,
    errorLines: issues.map(({ line }) => line),
    uncounted: counted.uncounted,
  };
  if (!isPreview) await finishImport(store, team, importId, answer);
  return answer;

  async function takeContentRows() {
    const contents = new Map<IncomingContent, number>();
    for (const { line, fields } of rows.fields) {
      const read = rowToContent(fields);
      if ('reason' in read) issues.push({ line, reason: read.reason });
      else contents.set(read, line);
    }
    const list = [...contents.keys()];
    const done = isPreview
      ? await previewContents(store, team, list)
      : await storeContentRows(store, team, list, importId);
    return { ...done, warnings: [], erased: 0, conflicts: 0 };
  }

  async function takeEventRows() {
    const events = new Map<IncomingEvent, number>();
    const erase = new Set<string>();
    for (const { line, fields } of rows.fields) {
      const read = rowToEvent(kind, fields, at, reading);
      if ('reason' in read) issues.push({ line, reason: read.reason });
      else if ('erase' in read) erase.add(read.erase);
      else events.set(read, line);
    }
    const list = [...events.keys()];
    const done = isPreview
      ? await previewEvents(store, team, list, { now: at, renames })
      : await storeEventRows(store, team, list, { now: at, renames, importId });
    const leftOut = new Set<IncomingEvent>();
    for (const { row, reason } of done.leftOut) {
      leftOut.add(row);
      issues.push({ line: events.get(row) ?? 0, reason });
    }
    const conflicts = done.leftOut.filter(({ row, reason }) => row.warnings?.includes(reason)).length;
    const warnings = [...events].flatMap(([event, line]) =>
      leftOut.has(event) ? [] : (event.warnings ?? []).map((reason) => ({ line, reason })),
    );
    if (!isPreview && erase.size > 0) await eraseAll(store, team, [...erase], at);
    return { ...done, warnings, erased: erase.size, conflicts };
  }
}

async function eraseAll(store: Store, team: string, emails: readonly string[], now: Date): Promise<void> {
  for (const value of emails) {
    await erasePerson(store, team, {
      keys: [{ kind: 'email', value }],
      isConfirmed: true,
      isOneOfMany: true,
      now,
    });
  }
  await store.scrub?.();
}

function parseColumns(text: string | undefined) {
  if (text === undefined) return undefined;
  try {
    return importColumns.parse(JSON.parse(text));
  } catch (error) {
    const isShape = error instanceof z.ZodError || error instanceof SyntaxError;
    if (!isShape) throw error;
    throw new ProblemError(
      400,
      'columns',
      'columns must be a JSON object that maps headers to their meanings.',
    );
  }
}

function cut(notes: readonly string[]): string[] {
  if (notes.length <= maxListed) return [...notes];
  const more = notes.length - maxListed + 1;
  return [...notes.slice(0, maxListed - 1), `And ${more} more notes like these.`];
}
