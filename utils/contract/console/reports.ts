import { z } from 'zod';

/** Verdicts on a set of leads, and what became of them. Each lead counts once, by its latest disposition. */
const verdictCounts = {
  accepted: z.int(),
  returned: z.int(),
  rejected: z.int(),
  notJudged: z.int().meta({ description: 'Leads without a disposition.' }),
  salesReady: z.int().meta({ description: 'Accepted after the first contact.' }),
  opportunities: z
    .int()
    .meta({ description: 'Leads that became an opportunity. A sale counts as one, too.' }),
  won: z.int().meta({ description: 'Leads whose latest ending is a sale.' }),
};

/** Verdicts on the leads that have something in common, such as the content they engaged with. */
export const breakdown = z.object({ id: z.string(), name: z.string(), ...verdictCounts });

export type Breakdown = z.infer<typeof breakdown>;

/** How many leads were judged. */
export function judgedOf({
  accepted,
  returned,
  rejected,
}: Pick<Breakdown, 'accepted' | 'returned' | 'rejected'>): number {
  return accepted + returned + rejected;
}

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

/** A share with the interval that holds its true value with a probability of 95%, both between 0 and 1. */
export const shareEstimate = z
  .object({
    count: z.int(),
    of: z.int(),
    low: z.number(),
    high: z.number(),
  })
  .meta({ id: 'ShareEstimate' });

/** How many days a step took. `median` is null if there are no values. */
const stepTime = z.object({ count: z.int(), median: z.number().nullable() });

/** What became of the leads of a period after contact. */
export const outcomes = z
  .object({
    meetings: z.int().meta({ description: 'Leads that a rep met.' }),
    lost: z.int(),
    noDecision: z.int(),
    winShare: shareEstimate
      .optional()
      .meta({ description: 'Of the leads that came to an end. Missing if none has.' }),
    amounts: z.array(z.object({ currency: z.string(), amount: z.number(), sales: z.int() })).meta({
      description: 'What the sales are worth, by currency. Different currencies are never added up.',
    }),
    withoutCurrency: z.int().meta({ description: 'Sales whose amount has no currency.' }),
    withoutAmount: z.int().meta({ description: 'Won leads without a known amount.' }),
    wonElsewhere: z
      .int()
      .meta({ description: 'Leads won in the period that were neither handed to sales nor judged in it.' }),
    days: z.object({ handOverToOpportunity: stepTime, opportunityToWon: stepTime, handOverToWon: stepTime }),
    lostReasons: z.array(z.object({ reason: z.string(), count: z.int() })),
  })
  .meta({ id: 'Outcomes' });

const intervalEnd = z.number().nullable();

/**
 * What tracking says that leads engaged with, beside what they brought up themselves, among the leads for which a rep
 * said what they brought up. Won counts leads whose latest ending is a sale.
 */
const witness = z.object({
  id: z.string().meta({ description: 'The content’s ID, or `colleague`, `event` or `nothing`.' }),
  name: z.string(),
  tracked: z.int().nullable().meta({ description: 'Leads that engaged with it. Null if nothing tracks it.' }),
  trackedWon: z.int().nullable(),
  trackedWonLow: intervalEnd.meta({ description: 'The 95% interval of the won share, between 0 and 1.' }),
  trackedWonHigh: intervalEnd,
  mentioned: z.int().meta({ description: 'Leads that brought it up.' }),
  mentionedWon: z.int(),
  mentionedWonLow: intervalEnd,
  mentionedWonHigh: intervalEnd,
});

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
    byMonth: z
      .array(breakdown)
      .meta({ description: 'By the month in which sales got the lead, the latest first.' }),
    outcomes,
    mentioningLeads: z.int().meta({ description: 'Leads for which a rep said what they brought up.' }),
    mentions: z.array(witness),
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
export const reportTable = z.enum([
  'byContent',
  'byCampaign',
  'bySource',
  'byMonth',
  'mentions',
  'reasons',
  'elements',
]);

export type Outcomes = z.infer<typeof outcomes>;
export type ShareEstimate = z.infer<typeof shareEstimate>;
export type ResponseTime = z.infer<typeof responseTime>;
export type Reports = z.infer<typeof reports>;
export type ReportTable = z.infer<typeof reportTable>;
