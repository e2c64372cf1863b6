import { z } from 'zod';
import { instant } from './instant';

/** One reason for the score. The points of all factors are whole numbers that add up exactly to the total. */
export const factor = z
  .object({
    id: z.string(),
    kind: z.enum(['fit', 'engagement', 'older', 'cap', 'negative', 'floor']),
    label: z.string().meta({ description: 'As labeled in the team’s lead definition.' }),
    points: z.int(),
    /** Fit only. Unknown isn't zero: it shows points the lead could still get. */
    state: z.enum(['met', 'not-met', 'unknown']).optional(),
    /** Fit: the points the rule is worth. Engagement: the points before decay. Cap: the most that counts. */
    upTo: z.int().optional(),
    count: z.int().optional(),
    at: instant.optional(),
    trait: z
      .string()
      .optional()
      .meta({ description: 'For fit: the trait the rule checks, such as title, industry or employees.' }),
    group: z.string().optional().meta({ description: 'For caps: the name of the capped group.' }),
    content: z.string().optional().meta({ description: 'For engagement: the ID of the piece of content.' }),
    disputed: z.boolean().optional().meta({ description: 'Whether this rep disputes it.' }),
  })
  .meta({ id: 'Factor' });

/** The ID under which a rep disputes that a lead must not be contacted. It isn't a factor of the score. */
export const optOutFactor = 'do-not-contact';

export const leadScore = z
  .object({
    total: z.int().min(0),
    maximum: z.int(),
    threshold: z.int().meta({ description: 'The score from which leads are handed to sales.' }),
    grade: z.object({ fit: z.enum(['A', 'B', 'C', 'D']), engagement: z.int().min(1).max(4) }),
    changeIn7Days: z.int(),
    asOf: instant,
    definition: z.int().meta({ description: 'The version of the lead definition used.' }),
    factors: z.array(factor),
  })
  .refine((score) => score.factors.reduce((sum, { points }) => sum + points, 0) === score.total, {
    message: 'the factors don’t add up to the total',
  })
  .meta({ id: 'LeadScore' });

/** A lead's score at the start of a day (UTC), or now for the last point of a trend. */
export const trendPoint = z.object({ day: z.iso.date(), score: z.int().min(0) }).meta({ id: 'TrendPoint' });

export type Factor = z.infer<typeof factor>;
export type LeadScore = z.infer<typeof leadScore>;
export type TrendPoint = z.infer<typeof trendPoint>;
