import { z } from 'zod';

/** What a file may be at most. */
export const largestImportKb = 20 * 1024;

export const importKind = z.enum(['people', 'content', 'engagement']);

/** What a CSV did, or would do. */
export const importResponse = z
  .object({
    kind: importKind,
    isPreview: z.boolean(),
    encoding: z.enum(['UTF-8', 'Windows-1252']).meta({ description: 'As what its bytes were read.' }),
    columns: z.object({ taken: z.array(z.string()), ignored: z.array(z.string()) }),
    rows: z.int(),
    made: z.int().meta({ description: 'People or pieces of content that are new.' }),
    stored: z.int().meta({ description: 'Rows that said something new.' }),
    repeated: z.int().meta({ description: 'Rows that had been taken in before.' }),
    faults: z
      .array(z.object({ line: z.int(), reason: z.string() }))
      .meta({ description: 'Rows that were left out, the first hundred.' }),
    faulty: z.int(),
  })
  .meta({ id: 'ImportResponse' });

/** Which column of a file means what: a column's name in its normal form → its meaning. */
export const importColumns = z.record(z.string().max(200), z.string().max(40)).meta({ id: 'ImportColumns' });

export type ImportColumns = z.infer<typeof importColumns>;
export type ImportKind = z.infer<typeof importKind>;
export type ImportResponse = z.infer<typeof importResponse>;
