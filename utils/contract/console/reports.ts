import { z } from 'zod';

/** Verdicts for a set of leads. Each lead counts once, by its latest disposition. */
const verdictCounts = {
  accepted: z.int(),
  returned: z.int(),
  rejected: z.int(),
  notJudged: z.int().meta({ description: 'Leads without a disposition.' }),
};

/** Verdicts of the leads that have something in common, such as the content they engaged with. */
export const breakdown = z.object({ id: z.string(), name: z.string(), ...verdictCounts });

/**
 * How long one side took, in hours as the SLA counts them: business hours if the team has set them. `median`
 * and `p90` are null if there are no values.
 */
export const responseTime = z
  .object({
    count: z.int(),
    median: z.number().nullable(),
    p90: z.number().nullable(),
    target: z.int().meta({ description: 'The hours that the SLA allows.' }),
    onTime: z.int().meta({ description: 'How many were within the target.' }),
  })
  .meta({ id: 'ResponseTime' });

/**
 * Reports over the leads that reached the threshold or were judged in a period. Shares of small samples
 * mislead: `minSample` is the smallest sample to show one for. No rep is ranked.
 */
export const reports = z
  .object({
    from: z.iso.date(),
    to: z.iso.date().meta({ description: 'Inclusive.' }),
    minSample: z.int(),
    all: z.object(verdictCounts),
    byContent: z.array(breakdown),
    byCampaign: z.array(breakdown),
    bySource: z.array(breakdown),
    reasons: z.array(z.object({ disposition: z.string(), reason: z.string(), count: z.int() })),
    elements: z.array(
      z.object({ element: z.string(), confirmed: z.int(), negative: z.int(), unknown: z.int() }),
    ),
    timeToFeedback: responseTime.meta({
      description: 'From when a lead is handed to sales to a rep’s first disposition.',
    }),
    timeToAnswer: responseTime.meta({
      description: 'From a rep’s disposition to marketing’s first answer, question or “acted on”.',
    }),
  })
  .meta({ id: 'Reports' });

/** The tables that can be downloaded as CSV. */
export const reportTable = z.enum(['byContent', 'byCampaign', 'bySource', 'reasons', 'elements']);

export type ResponseTime = z.infer<typeof responseTime>;
export type Reports = z.infer<typeof reports>;
export type ReportTable = z.infer<typeof reportTable>;
