import { z } from 'zod';

/** The structure of a page, as counts. */
export const pageStructure = z.object({
  site: z.string(),
  /** How often each of the reader's selectors matches. */
  selectors: z.record(z.string(), z.number()),
  /** `count tag[attribute attribute]`, the most frequent first. */
  elements: z.array(z.string()),
});

export type PageStructure = z.infer<typeof pageStructure>;
