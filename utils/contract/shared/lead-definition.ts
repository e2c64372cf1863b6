import { z } from 'zod';

/** When a fit rule is met, told of one trait. A trait that is not there makes the rule unknown, never unmet. */
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
  /** What was done, as the sources name it after mapping. */
  act: z.string(),
  /** Only with content of this type. Without it: any, when no rule before it took the act. */
  contentType: z.string().optional(),
  points: z.number().nonnegative(),
});

export const engagementGroup = z.object({
  id: z.string(),
  label: z.string(),
  halfLifeDays: z.number().positive(),
  /** The most the group adds, or, for a negative group, takes. */
  cap: z.int().nonnegative(),
  effect: z.enum(['adds', 'takes', 'weak']),
  rules: z.array(engagementRule).min(1),
});

/** What marketing and sales agreed makes a lead: fit rules, fading engagement, and the bar for a hand-off. */
export const leadDefinition = z.object({
  version: z.int().min(1),
  threshold: z.int().positive(),
  fit: z.array(fitRule),
  groups: z.array(engagementGroup),
});

export type FitRule = z.infer<typeof fitRule>;
export type EngagementRule = z.infer<typeof engagementRule>;
export type EngagementGroup = z.infer<typeof engagementGroup>;
export type LeadDefinition = z.infer<typeof leadDefinition>;

/** What is known of a lead, by the trait that a fit rule asks for. */
export type Traits = Partial<Record<FitRule['trait'], string | number | null>>;
