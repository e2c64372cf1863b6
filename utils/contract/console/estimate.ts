import { z } from 'zod';

/** A figure with its 95% interval. */
export const estimate = z.object({
  value: z.number(),
  low: z.number().meta({ description: 'The lower end of the 95% interval.' }),
  high: z.number(),
});

export type Estimate = z.infer<typeof estimate>;
