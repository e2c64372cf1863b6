import { z } from 'zod';

/** Outcomes for a set of leads. Each lead counts once, by its latest disposition. */
const outcomeCounts = {
  accepted: z.int(),
  returned: z.int(),
  rejected: z.int(),
  notJudged: z.int().meta({ description: 'Leads without a disposition.' }),
};

const breakdown = z.object({ id: z.string(), name: z.string(), ...outcomeCounts });
const hours = z.object({
  count: z.int(),
  median: z.number().nullable().meta({ description: 'In hours; null if there are no values.' }),
  p90: z.number().nullable(),
});

/**
 * Figures over the leads that reached the threshold or were judged in a period. Shares of small samples
 * mislead: `minSample` is the smallest sample to show one for. No rep is ranked.
 */
export const figures = z
  .object({
    from: z.iso.date(),
    to: z.iso.date().meta({ description: 'Inclusive.' }),
    minSample: z.int(),
    all: z.object(outcomeCounts),
    byContent: z.array(breakdown),
    byCampaign: z.array(breakdown),
    bySource: z.array(breakdown),
    reasons: z.array(z.object({ disposition: z.string(), reason: z.string(), count: z.int() })),
    elements: z.array(
      z.object({ element: z.string(), confirmed: z.int(), negative: z.int(), unknown: z.int() }),
    ),
    timeToFeedback: hours.meta({ description: 'From reaching the threshold to a rep’s first disposition.' }),
    timeToAnswer: hours.meta({
      description: 'From a rep’s disposition to marketing’s first answer, question or “acted on”.',
    }),
  })
  .meta({ id: 'Figures' });

/** The tables that can be downloaded as CSV. */
export const figureTable = z.enum(['byContent', 'byCampaign', 'bySource', 'reasons', 'elements']);

export type Figures = z.infer<typeof figures>;
export type FigureTable = z.infer<typeof figureTable>;
