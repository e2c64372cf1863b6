import { z } from 'zod';
import { prospectKeys } from './prospect';

/** Where on the page a person was detected. The panel shows it to the rep. */
export const evidence = z.enum([
  'linkedin-profile',
  'linkedin-message',
  'sales-navigator',
  'mail-sender',
  'mail-recipient',
  'mail-draft', // The person the rep is writing to.
  'webmail-guess', // Guessed from the layout of an unknown webmail.
  'typed', // Typed into the lookup box.
]);

export const detectedPerson = z.object({
  keys: prospectKeys,
  evidence,
  /** Shown until the endpoint answers; never sent. */
  title: z.string().max(200).optional(),
});

/** What a site's reader detected on a page. Created in the page, validated where it enters the extension. */
export const sighting = z.discriminatedUnion('status', [
  z.object({ status: z.literal('mounting'), site: z.string() }), // A known page that hasn't rendered yet, or not for this URL.
  z.object({ status: z.literal('nobody'), site: z.string() }),
  z.object({ status: z.literal('company'), site: z.string(), company: z.string().min(1).max(200) }),
  z.object({
    status: z.literal('people'),
    site: z.string(),
    /** In mail, the message, because two messages can share a URL. In Sales Navigator search, the lead. */
    message: z.string().max(300).optional(),
    people: z.array(detectedPerson).min(1).max(50),
    /** The signed-in user's own addresses, if the page shows them. */
    own: z.array(z.string()).max(10).default([]),
  }),
]);

export type Evidence = z.infer<typeof evidence>;
export type DetectedPerson = z.infer<typeof detectedPerson>;
export type Sighting = z.input<typeof sighting>;
