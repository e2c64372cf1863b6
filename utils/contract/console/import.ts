import { z } from 'zod';
import { dateOrder } from '../ingest/date-order';
import { timeZone } from '../shared/day';
import { instant } from '../shared/instant';

/** The largest file that can be imported. */
export const maxImportKb = 20 * 1024;

/** How long an import can be undone, in days. */
export const undoDays = 30;

export const importKind = z.enum(['people', 'content', 'engagement']);

export const fileFormat = z.enum(['CSV', 'Excel']);

export const fileEncoding = z.enum([
  'UTF-8',
  'UTF-16LE',
  'UTF-16BE',
  'Windows-1252',
  'Windows-1250',
  'Mac Roman',
]);

const lineReason = z.object({ line: z.int(), reason: z.string() });

/** Maps each header in the file to its meaning; an empty string leaves the column out. */
export const importColumns = z.record(z.string().max(300), z.string().max(40)).meta({
  id: 'ImportColumns',
  description: 'Maps each column header to its meaning. An empty meaning ignores the column.',
});

/** How the dates in a file were read. */
export const importDates = z
  .object({
    order: dateOrder.optional(),
    isOrderGuessed: z.boolean(),
    isAmbiguous: z
      .boolean()
      .meta({ description: 'The file doesn’t show the order of day and month, so it has to be chosen.' }),
    zone: z.string(),
    hasLocalTimes: z.boolean().meta({ description: 'Some times have no time zone and were read in `zone`.' }),
  })
  .meta({ id: 'ImportDates' });

/** What an import did, or would do if it is a preview. */
export const importResponse = z
  .object({
    id: z.uuid().optional().meta({ description: 'The ID of the import, to undo it. Missing in a preview.' }),
    kind: importKind,
    isPreview: z.boolean(),
    format: fileFormat,
    encoding: fileEncoding.meta({ description: 'The encoding the file was read in.' }),
    columns: z.object({ used: z.array(z.string()), ignored: z.array(z.string()) }),
    meanings: importColumns.meta({
      description: 'How each column was read. You can change this with `columns`.',
    }),
    isRemembered: z
      .boolean()
      .meta({ description: 'Whether the columns were read as in the last file with the same headers.' }),
    dates: importDates.optional().meta({ description: 'Missing if the file has no dates.' }),
    rows: z.int(),
    created: z.int().meta({ description: 'New people or content items.' }),
    stored: z.int().meta({ description: 'Rows with new data.' }),
    repeated: z.int().meta({ description: 'Rows with only known data.' }),
    erased: z.int().meta({ description: 'People erased because their row requests it.' }),
    conflicts: z
      .int()
      .meta({ description: 'Skipped rows that give a known address a different person’s name.' }),
    alerts: z.array(z.string()).meta({ description: 'What to check before importing the file.' }),
    notes: z.array(z.string()).meta({
      description: 'What was skipped or assumed in order to read the file, with line numbers. The first 100.',
    }),
    warnings: z
      .array(lineReason)
      .meta({ description: 'Rows imported without one of their values. The first 100.' }),
    warningCount: z.int(),
    errors: z.array(lineReason).meta({ description: 'Skipped rows. The first 100.' }),
    errorCount: z.int(),
    errorLines: z.array(z.int()).meta({ description: 'The line numbers of all skipped rows.' }),
    uncounted: z
      .array(z.object({ name: z.string(), events: z.int() }))
      .meta({ description: 'Event names that aren’t scored until marketing sets their meaning.' }),
  })
  .meta({ id: 'ImportResponse' });

/** How to read a file where the file itself doesn't say. */
export const importQuery = z.object({
  preview: z.enum(['0', '1']).optional(),
  name: z.string().max(300).optional().meta({ description: 'The file’s name, shown in the history.' }),
  columns: z.string().max(50_000).optional().meta({
    description:
      'A JSON object that maps headers to their meanings. Remembered for files with the same headers.',
  }),
  order: dateOrder.optional(),
  zone: timeZone.optional(),
  rename: z
    .enum(['0', '1'])
    .optional()
    .meta({ description: 'Also accept rows that give a known address a different person’s name.' }),
});

/** A past import. */
export const importEntry = z
  .object({
    id: z.uuid(),
    kind: importKind,
    fileName: z.string().optional(),
    by: z.string(),
    at: instant,
    isFinished: z.boolean().meta({
      description: 'False while it runs, or if it was interrupted. The counts are 0 then.',
    }),
    rows: z.int(),
    created: z.int(),
    stored: z.int(),
    repeated: z.int(),
    errorCount: z.int(),
    warningCount: z.int(),
    errors: z.array(lineReason).meta({ description: 'Without the contents of the cells.' }),
    canUndo: z.boolean().meta({ description: `Whether it can still be undone: within ${undoDays} days.` }),
    undoneAt: instant.optional(),
    undoneBy: z.string().optional(),
  })
  .meta({ id: 'ImportEntry' });

export const importsResponse = z.object({ imports: z.array(importEntry) }).meta({ id: 'ImportsResponse' });

/** What undoing an import removed, restored and kept. */
export const importUndone = z
  .object({
    undone: z.literal(true),
    events: z.int().meta({ description: 'Events that were removed.' }),
    removed: z
      .int()
      .meta({ description: 'Leads and content that the import created and that were removed.' }),
    restored: z.int().meta({ description: 'Leads and content that were restored to their earlier state.' }),
    kept: z.int().meta({
      description: 'Leads and content that were kept, because they were used or changed since.',
    }),
  })
  .meta({ id: 'ImportUndone' });

export type ImportColumns = z.infer<typeof importColumns>;
export type ImportKind = z.infer<typeof importKind>;
export type ImportResponse = z.infer<typeof importResponse>;
export type ImportEntry = z.infer<typeof importEntry>;
export type ImportUndone = z.infer<typeof importUndone>;
export type ImportDates = z.infer<typeof importDates>;
