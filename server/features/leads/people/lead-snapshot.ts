import { z } from 'zod';
import { stage } from '../../../../utils/contract/shared/stage';

const nullableText = z.string().nullable();

/** A row of `leads` as saved by a merge. */
export const leadSnapshot = z.object({
  team: z.string(),
  id: z.uuid(),
  name: z.string(),
  nameKey: z.string(),
  nameKeys: z.array(z.string()).default([]),
  title: nullableText,
  company: nullableText,
  companyKey: z.string(),
  leftCompanyKey: z.string().default(''),
  email: nullableText,
  industry: nullableText,
  employees: z.int().nullable(),
  country: nullableText,
  doNotContact: z.boolean(),
  unsubscribed: z.boolean(),
  stage,
  owner: nullableText,
  isPublic: z.boolean().default(false),
  traitsAt: z.coerce.date(),
  scoreHint: z.number(),
  nextScoreHint: z.number().nullable().default(null),
  lastEngagedAt: z.coerce.date().nullable(),
  thresholdReachedAt: z.coerce.date().nullable(),
  handedOverAt: z.coerce.date().nullable().default(null),
  contactRequestedAt: z.coerce.date().nullable().default(null),
});

export type LeadSnapshot = z.infer<typeof leadSnapshot>;
