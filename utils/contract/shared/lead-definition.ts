import { z } from 'zod';

/** The condition of a fit rule on one trait. If the trait is missing, the rule is unknown, never unmet. */
export const condition = z.discriminatedUnion('is', [
  z.object({ is: z.literal('one-of'), values: z.array(z.string()).min(1) }),
  z.object({ is: z.literal('has-word'), values: z.array(z.string()).min(1) }),
  z.object({ is: z.literal('at-least'), value: z.number() }),
]);

export const fitRule = z.object({
  id: z.string(),
  label: z.string(),
  trait: z.enum(['title', 'industry', 'employees', 'country', 'companyAddress']),
  when: condition,
  points: z.int().positive(),
});

export const engagementRule = z.object({
  id: z.string(),
  label: z.string(),
  /** The act as sources name it after mapping. */
  act: z.string(),
  /** Only content of this type. If missing, any content, unless an earlier rule matched the act. */
  contentType: z.string().optional(),
  points: z.number().nonnegative(),
});

export const engagementGroup = z.object({
  id: z.string(),
  label: z.string(),
  halfLifeDays: z.number().positive(),
  /** The most points the group can add or, if its effect is `takes`, subtract. */
  cap: z.int().nonnegative(),
  effect: z.enum(['adds', 'takes', 'weak']),
  rules: z.array(engagementRule).min(1),
});

/**
 * What marketing and sales agreed makes a lead: fit rules, decaying engagement, and the hand-off threshold.
 */
export const leadDefinition = z.object({
  version: z.int().min(1),
  threshold: z.int().positive(),
  missedLeadCost: z.number().positive().optional().meta({
    description:
      'How many wasted calls a missed lead costs, as both sides agreed. Used to suggest a threshold.',
  }),
  fit: z.array(fitRule),
  groups: z.array(engagementGroup),
});

export type FitRule = z.infer<typeof fitRule>;
export type EngagementRule = z.infer<typeof engagementRule>;
export type EngagementGroup = z.infer<typeof engagementGroup>;
export type LeadDefinition = z.infer<typeof leadDefinition>;

/** What is known about a lead, by the trait that fit rules check. */
export type Traits = Partial<Record<FitRule['trait'], string | number | null>>;
