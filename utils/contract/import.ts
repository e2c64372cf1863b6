import { z } from 'zod';

/** What a file may be at most. */
export const largestImportKb = 20 * 1024;

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

/** What a file did, or would do. */
export const importResponse = z
  .object({
    kind: importKind,
    isPreview: z.boolean(),
    format: fileFormat,
    encoding: fileEncoding.meta({ description: 'The encoding in which the file was read.' }),
    columns: z.object({ taken: z.array(z.string()), ignored: z.array(z.string()) }),
    rows: z.int(),
    made: z.int().meta({ description: 'People or pieces of content that are new.' }),
    stored: z.int().meta({ description: 'Rows that said something new.' }),
    repeated: z.int().meta({ description: 'Rows that had been taken in before.' }),
    notes: z.array(z.string()).meta({
      description: 'What was skipped or decided to read the file, with its lines, the first hundred.',
    }),
    faults: z
      .array(z.object({ line: z.int(), reason: z.string() }))
      .meta({ description: 'Rows that were left out, the first hundred.' }),
    faulty: z.int(),
  })
  .meta({ id: 'ImportResponse' });

export type ImportKind = z.infer<typeof importKind>;
export type ImportResponse = z.infer<typeof importResponse>;
