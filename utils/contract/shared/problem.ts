import { z } from 'zod';

/** An error as RFC 9457 has it. `detail` says what is wrong and how to mend it, to whoever reads it. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problem>;
