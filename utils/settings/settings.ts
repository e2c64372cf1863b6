import { z } from 'zod';

/** A host that the rep wanted read, and what the browser said when it was asked. */
const askedSite = z.object({ pattern: z.string(), answer: z.enum(['granted', 'refused', 'blocked']) });

/**
 * What a rep has set. Version 1:
 *
 * @example { "neverDomains": ["family.example"], "lookUp": "on-click", "sites": [{ "pattern": "https://mail.acme.example/*", "answer": "granted" }] }
 */
export const settings = z.object({
  /** Domains and people that are never looked up, in their normal form. */
  neverDomains: z.array(z.string()).default([]),
  neverPeople: z.array(z.string()).default([]),
  /** At once, where that is no private matter; or only when the rep clicks. */
  lookUp: z.enum(['at-once', 'on-click']).default('at-once'),
  /** Addresses leave as a hash, and names and companies never. */
  hashed: z.boolean().default(false),
  notifications: z.boolean().default(true),
  appearance: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['auto', 'en', 'de', 'fr', 'es']).default('auto'),
  sites: z.array(askedSite).default([]),
});

/** What IT may fix for everybody, see `public/managed-schema.json`. */
export const managedSettings = z
  .object({
    endpoint: z.url(),
    neverDomains: settings.shape.neverDomains.unwrap(),
    lookUp: settings.shape.lookUp.unwrap(), // Without its default: what IT leaves out is the rep's.
    hashed: z.boolean(),
    notifications: z.boolean(),
  })
  .partial();

export type Settings = z.infer<typeof settings>;
export type ManagedSettings = z.infer<typeof managedSettings>;
export type AskedSite = z.infer<typeof askedSite>;
