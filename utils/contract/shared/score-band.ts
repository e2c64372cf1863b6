import { z } from 'zod';

/**
 * A range of scores, and how many of the leads that were judged at such a score sales accepted, with the 95% interval
 * of the share, between 0 and 1.
 */
export const scoreBand = z
  .object({
    from: z.int(),
    to: z.int().meta({ description: 'Inclusive.' }),
    accepted: z.int(),
    of: z.int(),
    low: z.number(),
    high: z.number(),
  })
  .meta({ id: 'ScoreBand' });

export type ScoreBand = z.infer<typeof scoreBand>;

/** The band of a score; undefined if too few leads were judged at such a score to say anything. */
export function findScoreBand(bands: readonly ScoreBand[], score: number): ScoreBand | undefined {
  return bands.find(({ from, to }) => score >= from && score <= to);
}
