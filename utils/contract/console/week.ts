import { z } from 'zod';
import { ruleAgreement } from './agreement';
import { overdue } from './overview';
import { breakdown, responseTime } from './reports';

/** What happened in a week. */
const weekCounts = z.object({
  handedOver: z.int().meta({ description: 'Leads that were handed to sales.' }),
  accepted: z.int().meta({ description: 'Leads that were accepted for the first time.' }),
  returned: z.int().meta({ description: 'Leads by the latest verdict given in the week.' }),
  rejected: z.int(),
  replies: z.int().meta({ description: 'Answers, questions and “acted on” by marketing.' }),
  won: z.int().meta({ description: 'Leads with a sale in the week.' }),
});

/** Accepted leads in a calendar quarter, and how many marketing and sales want. */
export const goal = z
  .object({ acceptedPerQuarter: z.int().min(1).max(100_000).nullable() })
  .meta({ id: 'Goal' });

/** Something that leads lack, and the content that answers it. */
const missingElement = z.object({
  element: z.string(),
  missing: z.int().meta({ description: 'Leads without it, or for which nobody knows.' }),
  negative: z.int().meta({ description: 'Those of them for which a rep said that it is missing.' }),
  of: z.int().meta({ description: 'All leads that were handed to sales or judged.' }),
  contents: z
    .array(z.object({ id: z.string(), title: z.string() }))
    .meta({ description: 'Content that answers it, the most engaged with first.' }),
});

/** Leads by their verdicts, with the interval of the accepted share. It holds for all content at once. */
const estimatedBreakdown = breakdown.extend({ low: z.number(), high: z.number() });

/** A week as marketing and sales look at it together. */
export const week = z
  .object({
    from: z.iso.date().meta({ description: 'A Monday, in UTC.' }),
    to: z.iso.date().meta({ description: 'The Sunday after it.' }),
    now: weekCounts,
    before: weekCounts.meta({ description: 'The week before.' }),
    timeToFeedback: responseTime,
    timeToAnswer: responseTime,
    goal: goal.extend({
      from: z.iso.date().meta({ description: 'The first day of the quarter that the week ends in.' }),
      to: z.iso.date(),
      accepted: z
        .int()
        .meta({ description: 'Leads first accepted from the quarter’s first day to the end of the week.' }),
      share: z
        .number()
        .meta({ description: 'The share of the quarter that has passed at the end of the week.' }),
    }),
    minSample: z.int(),
    lookBackFrom: z.iso.date().meta({
      description: 'The first day of the 13 weeks that missing elements and content are counted over.',
    }),
    missing: z.array(missingElement).max(3),
    acceptedMore: z.array(estimatedBreakdown).meta({
      description: 'Content whose leads sales accepts more often than average, with certainty.',
    }),
    acceptedLess: z.array(estimatedBreakdown).meta({ description: 'The same, less often than average.' }),
    disputes: z
      .array(z.object({ rule: z.string(), label: z.string(), count: z.int() }))
      .meta({ description: 'Rules that reps dispute, the most disputed first.' }),
    dividing: ruleAgreement.optional().meta({
      description: 'The rule on whose leads the sides disagree significantly more than on other leads.',
    }),
    overdueVerdicts: overdue,
    overdueAnswers: overdue,
  })
  .meta({ id: 'Week' });

export type Week = z.infer<typeof week>;
export type Goal = z.infer<typeof goal>;
