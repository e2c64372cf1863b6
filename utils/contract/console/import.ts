import { z } from 'zod';
import { timeZone } from '../shared/day';
import { instant } from '../shared/instant';

/** The largest file that can be imported. */
export const maxImportKb = 20 * 1024;

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
export const importColumns = z
  .record(z.string().max(300), z.string().max(40))
  .meta({ id: 'ImportColumns', description: 'A header → what it means; empty: it is left out.' });

/** How the dates in a file were read. */
export const importDates = z
  .object({
    order: z.enum(['day-first', 'month-first']).optional(),
    isOrderGuessed: z.boolean(),
    isAmbiguous: z
      .boolean()
      .meta({ description: 'Nothing in the file tells the order: it has to be chosen.' }),
    zone: z.string(),
    hasLocalTimes: z
      .boolean()
      .meta({ description: 'Some times don’t say their zone and were read in `zone`.' }),
  })
  .meta({ id: 'ImportDates' });

/** What an import did, or would do if it is a preview. */
export const importResponse = z
  .object({
    id: z.uuid().optional().meta({ description: 'Of an import that was done: to undo it by.' }),
    kind: importKind,
    isPreview: z.boolean(),
    format: fileFormat,
    encoding: fileEncoding.meta({ description: 'The encoding in which the file was read.' }),
    columns: z.object({ used: z.array(z.string()), ignored: z.array(z.string()) }),
    meanings: importColumns.meta({ description: 'How each column was read, to be changed by hand.' }),
    isRemembered: z
      .boolean()
      .meta({ description: 'The columns were read as in the last file with the same headers.' }),
    dates: importDates.optional().meta({ description: 'None where the file has no dates.' }),
    rows: z.int(),
    created: z.int().meta({ description: 'People or pieces of content that are new.' }),
    stored: z.int().meta({ description: 'Rows that said something new.' }),
    repeated: z.int().meta({ description: 'Rows that said what is known already.' }),
    erased: z.int().meta({ description: 'People who are erased because their row asks for it.' }),
    alerts: z.array(z.string()).meta({ description: 'What should be looked at before the file is taken.' }),
    notes: z.array(z.string()).meta({
      description: 'What was skipped or decided to read the file, with its lines, the first hundred.',
    }),
    warnings: z
      .array(lineReason)
      .meta({ description: 'Rows that were taken without a value, the first hundred.' }),
    warningCount: z.int(),
    errors: z.array(lineReason).meta({ description: 'Rows that were left out, the first hundred.' }),
    errorCount: z.int(),
    errorLines: z
      .array(z.int())
      .meta({ description: 'The lines of all rows that were left out, to make a file of them.' }),
    uncounted: z
      .array(z.object({ name: z.string(), events: z.int() }))
      .meta({ description: 'Names of events that count nothing until marketing says what they mean.' }),
  })
  .meta({ id: 'ImportResponse' });

/** How to read a file where the file itself doesn't say. */
export const importQuery = z.object({
  preview: z.enum(['0', '1']).optional(),
  name: z.string().max(300).optional().meta({ description: 'The name of the file, for the history.' }),
  columns: z
    .string()
    .max(50_000)
    .optional()
    .meta({ description: 'JSON: a header → what it means. Remembered for files with the same headers.' }),
  order: z.enum(['day-first', 'month-first']).optional(),
  zone: timeZone.optional(),
  rename: z
    .enum(['0', '1'])
    .optional()
    .meta({ description: 'Take rows that give a known address another person’s name, too.' }),
});

/** A past import. */
export const importEntry = z
  .object({
    id: z.uuid(),
    kind: importKind,
    fileName: z.string().optional(),
    by: z.string(),
    at: instant,
    rows: z.int(),
    created: z.int(),
    stored: z.int(),
    repeated: z.int(),
    errorCount: z.int(),
    warningCount: z.int(),
    errors: z.array(lineReason).meta({ description: 'Without what was in the cells.' }),
    canUndo: z.boolean().meta({ description: 'Within 30 days.' }),
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
    removed: z.int().meta({ description: 'Leads and pieces that the import had made.' }),
    restored: z.int().meta({ description: 'Leads and pieces that are as they were before.' }),
    kept: z.int().meta({
      description: 'Leads and pieces that have been used since and keep what was said of them since.',
    }),
  })
  .meta({ id: 'ImportUndone' });

export type ImportColumns = z.infer<typeof importColumns>;
export type ImportKind = z.infer<typeof importKind>;
export type ImportResponse = z.infer<typeof importResponse>;
export type ImportEntry = z.infer<typeof importEntry>;
export type ImportUndone = z.infer<typeof importUndone>;
export type ImportDates = z.infer<typeof importDates>;
