import { z } from 'zod';
import { prospectKeys } from './prospect';

/** How a person was recognised on a page; the panel says it in words. */
export const evidence = z.enum([
  'linkedin-profile',
  'linkedin-message',
  'sales-navigator',
  'mail-sender',
  'mail-recipient',
  'mail-draft', // Whom the rep is writing to.
  'webmail-guess', // By its look, in a webmail that nobody has described.
  'typed', // By the rep, into the look-up box.
]);

export const detectedPerson = z.object({
  keys: prospectKeys,
  evidence,
  /** Shown until the endpoint has answered; never sent. */
  title: z.string().max(200).optional(),
});

/** What a reader saw on a page. Made in the page, parsed where it enters the extension. */
export const sighting = z.discriminatedUnion('status', [
  z.object({ status: z.literal('mounting'), site: z.string() }), // A page we know that has not rendered yet, or not for this URL.
  z.object({ status: z.literal('nobody'), site: z.string() }),
  z.object({ status: z.literal('company'), site: z.string(), company: z.string().min(1).max(200) }),
  z.object({
    status: z.literal('people'),
    site: z.string(),
    /** On mail, which message: two mails may share one URL. In Sales Navigator's search, which lead. */
    message: z.string().max(300).optional(),
    people: z.array(detectedPerson).min(1).max(50),
    /** The signed-in user's own addresses where the page says them. */
    own: z.array(z.string()).max(10).default([]),
  }),
]);

export type Evidence = z.infer<typeof evidence>;
export type DetectedPerson = z.infer<typeof detectedPerson>;
export type Sighting = z.input<typeof sighting>;
