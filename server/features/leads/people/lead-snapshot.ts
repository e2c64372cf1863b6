import { z } from 'zod';
import { stage } from '../../../../utils/contract/shared/stage';

const nullableText = z.string().nullable();
/** Missing in rows that were saved before there was such a column. */
const laterInstant = z.coerce.date().nullable().default(null);

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
  doNotContactAt: laterInstant,
  doNotContactReceivedAt: laterInstant,
  unsubscribed: z.boolean(),
  unsubscribedAt: laterInstant,
  unsubscribedReceivedAt: laterInstant,
  stage,
  owner: nullableText,
  isPublic: z.boolean().default(false),
  traitsAt: z.coerce.date(),
  scoreHint: z.number(),
  nextScoreHint: z.number().nullable().default(null),
  lastEngagedAt: z.coerce.date().nullable(),
  thresholdReachedAt: z.coerce.date().nullable(),
  handedOverAt: laterInstant,
  contactRequestedAt: laterInstant,
});

export type LeadSnapshot = z.infer<typeof leadSnapshot>;
