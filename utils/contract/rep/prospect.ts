import { z } from 'zod';
import { normalizeEmail } from '../../identity/email';
import { isProfileId } from '../../identity/linkedin';

/** An email address in its normal form; anything else is refused. */
export const email = z
  .string()
  .max(320)
  .refine((text) => normalizeEmail(text) === text, 'isn’t a normalized email address')
  .meta({ description: 'An email address in lowercase, with its domain in ASCII.' });

/** The keys to look a person up by: at least one key or a name. Nothing else from a page is ever sent. */
export const prospectKeys = z
  .object({
    lead: z.uuid().optional().meta({ description: 'The ID of a lead that the endpoint returned on a list.' }),
    email: email.optional(),
    emailSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    linkedin: z
      .string()
      .regex(/^[^\p{Cc}\p{Cs}]{1,100}$/u)
      .optional()
      .meta({ description: 'The slug from /in/<slug>, in lowercase.' }),
    linkedinSales: z
      .string()
      .refine(isProfileId, 'isn’t an ID from Sales Navigator')
      .optional()
      .meta({ description: 'The ID from Sales Navigator’s /sales/lead/<id>, case-sensitive.' }),
    linkedinMember: z
      .string()
      .regex(/^\d{1,12}$/)
      .optional(),
    name: z.string().min(1).max(200).optional(),
    company: z.string().min(1).max(200).optional(),
  })
  .refine(
    (keys) =>
      keys.lead ??
      keys.email ??
      keys.emailSha256 ??
      keys.linkedin ??
      keys.linkedinMember ??
      keys.linkedinSales ??
      keys.name,
    'doesn’t identify a person. Send lead, email, emailSha256, linkedin, linkedinMember, linkedinSales or name',
  )
  .meta({ id: 'ProspectKeys' });

export type ProspectKeys = z.infer<typeof prospectKeys>;
