import { z } from 'zod';
import { instant } from './instant';

/** Before or after the first contact: what marketing can be told differs. */
export const stage = z.enum(['before-contact', 'after-contact']).meta({ id: 'Stage' });

/** One reason for the score. The points of all factors add up to the total, exactly, in whole numbers. */
export const factor = z
  .object({
    id: z.string(),
    kind: z.enum(['fit', 'engagement', 'older', 'cap', 'negative', 'floor']),
    label: z.string(),
    points: z.int(),
    /** Fit only. Unknown is not zero: it says what could still be won. */
    state: z.enum(['met', 'not-met', 'unknown']).optional(),
    /** Fit: the points it is worth. Engagement: the points before they faded. */
    upTo: z.int().optional(),
    count: z.int().optional(),
    at: instant.optional(),
  })
  .meta({ id: 'Factor' });

export const leadScore = z
  .object({
    total: z.int().min(0),
    maximum: z.int(),
    threshold: z.int().meta({ description: 'The agreed bar for a hand-off.' }),
    grade: z.object({ fit: z.enum(['A', 'B', 'C', 'D']), engagement: z.int().min(1).max(4) }),
    changeIn7Days: z.int(),
    asOf: instant,
    definition: z.int().meta({ description: 'The version of the lead definition it was measured by.' }),
    factors: z.array(factor),
  })
  .refine((score) => score.factors.reduce((sum, { points }) => sum + points, 0) === score.total, {
    message: 'the factors do not add up to the total',
  })
  .meta({ id: 'LeadScore' });

export const act = z.object({
  act: z.string(),
  count: z.int(),
  at: instant,
  depth: z.int().min(0).max(100).optional().meta({ description: 'Percent watched or read, at most.' }),
});

/** One piece of content and everything this person did with it. */
export const contentEngagement = z
  .object({
    content: z.object({
      id: z.string(),
      type: z.string(),
      title: z.string(),
      campaign: z.string().optional(),
    }),
    acts: z.array(act).min(1),
    points: z.int().meta({ description: 'What it adds to the score now, before caps.' }),
    weak: z.boolean().meta({ description: 'True where every act may be a machine.' }),
  })
  .meta({ id: 'ContentEngagement' });

export const lead = z
  .object({
    id: z.uuid(),
    name: z.string(),
    title: z.string().optional(),
    company: z.string().optional(),
    doNotContact: z.boolean(),
    unsubscribed: z.boolean(),
    stage,
    score: leadScore,
    engagement: z.array(contentEngagement),
    /** Acts beyond the pieces listed. */
    olderActs: z.int(),
  })
  .meta({ id: 'Lead' });

export type Stage = z.infer<typeof stage>;
export type Factor = z.infer<typeof factor>;
export type LeadScore = z.infer<typeof leadScore>;
export type ContentEngagement = z.infer<typeof contentEngagement>;
export type Lead = z.infer<typeof lead>;
