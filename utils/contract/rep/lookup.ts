import { z } from 'zod';
import { instant } from '../shared/instant';
import { lead } from './lead';
import { prospectKeys } from './prospect';

export const lookupRequest = z
  .object({ prospects: z.array(prospectKeys).min(1).max(50) })
  .meta({ id: 'LookupRequest' });

/** The key a lead was found by. If a rep confirmed that key: who did, and the person's other names. */
export const match = z
  .object({
    by: z.enum(['lead', 'email', 'linkedinMember', 'linkedin', 'linkedinSales', 'emailSha256']),
    confirmed: z.object({ by: z.string(), at: instant }).optional(),
    names: z
      .array(z.object({ name: z.string(), by: z.string(), at: instant }))
      .optional()
      .meta({ description: 'Other names confirmed to be this person’s.' }),
  })
  .meta({ id: 'Match' });

/**
 * A person with the same name. Carries no score or engagement, because nobody has confirmed that it is the
 * same person.
 */
export const candidate = z
  .object({
    lead: z.uuid(),
    name: z.string(),
    title: z.string().optional(),
    company: z.string().optional(),
    maskedEmail: z.string().optional(),
  })
  .meta({ id: 'Candidate' });

export const lookupAnswer = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('found'), match, lead }),
    z.object({ status: z.literal('candidates'), candidates: z.array(candidate).min(1).max(3) }),
    z.object({ status: z.literal('unknown') }),
  ])
  .meta({ id: 'LookupAnswer' });

/** The answers, in the order of the request. */
export const lookupResponse = z.object({ answers: z.array(lookupAnswer) }).meta({ id: 'LookupResponse' });

export type LookupRequest = z.infer<typeof lookupRequest>;
export type LookupAnswer = z.infer<typeof lookupAnswer>;
export type Match = z.infer<typeof match>;
export type Candidate = z.infer<typeof candidate>;
