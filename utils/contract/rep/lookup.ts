import { z } from 'zod';
import { instant } from '../shared/instant';
import { lead } from './lead';
import { prospectKeys } from './prospect';

export const lookupRequest = z
  .object({ prospects: z.array(prospectKeys).min(1).max(50) })
  .meta({ id: 'LookupRequest' });

/** How a lead was found. */
export const match = z
  .object({
    /** The kind of key. */
    by: z.enum(['lead', 'email', 'linkedinMember', 'linkedin', 'linkedinSales', 'emailSha256']),
    /** Who confirmed that this key is the lead's, if a rep did. */
    confirmed: z.object({ by: z.string(), at: instant }).optional(),
    names: z
      .array(z.object({ name: z.string(), by: z.string(), at: instant }))
      .optional()
      .meta({ description: 'Other names confirmed to be this person’s.' }),
  })
  .meta({ id: 'Match' });

/**
 * A possible match: a lead with the prospect's name. Has no score or engagement, because nobody has confirmed
 * that it is the same person.
 */
export const candidate = z
  .object({
    lead: z.uuid(),
    name: z.string(),
    title: z.string().optional(),
    company: z.string().optional(),
    /** Such as `p•••@northwind.example`. */
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

export const lookupResponse = z
  .object({
    answers: z
      .array(lookupAnswer)
      .meta({ description: 'One for each prospect, in the order of the request.' }),
  })
  .meta({ id: 'LookupResponse' });

export type LookupRequest = z.infer<typeof lookupRequest>;
export type LookupAnswer = z.infer<typeof lookupAnswer>;
export type Match = z.infer<typeof match>;
export type Candidate = z.infer<typeof candidate>;
