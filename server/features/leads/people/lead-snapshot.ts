import { z } from 'zod';
import { stage } from '../../../../utils/contract/shared/stage';

const maybe = z.string().nullable();

/** A row of `leads` as saved by a merge. */
export const leadSnapshot = z.object({
  team: z.string(),
  id: z.uuid(),
  name: z.string(),
  nameKey: z.string(),
  nameKeys: z.array(z.string()).default([]),
  title: maybe,
  company: maybe,
  companyKey: z.string(),
  leftCompanyKey: z.string().default(''),
  email: maybe,
  industry: maybe,
  employees: z.int().nullable(),
  country: maybe,
  doNotContact: z.boolean(),
  unsubscribed: z.boolean(),
  stage,
  owner: maybe,
  isPublic: z.boolean().default(false),
  traitsAt: z.coerce.date(),
  scoreHint: z.number(),
  nextHint: z.number().nullable().default(null),
  lastAt: z.coerce.date().nullable(),
  readyAt: z.coerce.date().nullable(),
});

export type LeadSnapshot = z.infer<typeof leadSnapshot>;
