import { z } from 'zod';

/** An RFC 9457 error. `detail` says in plain language what is wrong and how to fix it. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    columns: z
      .array(z.string())
      .optional()
      .meta({ description: 'The columns found in a file that lacks a required column.' }),
  })
  .meta({ id: 'Problem' });

/** What a problem is called, such as `revoked`: the end of its type. */
export function problemName({ type }: Pick<Problem, 'type'>): string | undefined {
  return type.split('/').at(-1);
}

export type Problem = z.infer<typeof problem>;
