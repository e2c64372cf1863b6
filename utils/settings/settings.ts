import { z } from 'zod';

/** A host that the rep wanted read, and what the browser said when it was asked. */
const askedSite = z.object({ pattern: z.string(), answer: z.enum(['granted', 'refused', 'blocked']) });

/**
 * What a rep has set. Version 1:
 *
 * @example { "neverDomains": ["family.example"], "lookup": "on-click", "sites": [{ "pattern": "https://mail.acme.example/*", "answer": "granted" }] }
 */
export const settings = z.object({
  /** Domains and people that are never looked up, in their normal form. */
  neverDomains: z.array(z.string()).default([]).catch([]),
  neverPeople: z.array(z.string()).default([]).catch([]),
  /** Addresses of the rep's own that neither the endpoint nor the page names. */
  ownAddresses: z.array(z.string()).default([]).catch([]),
  /** At once, where that is no private matter; or only when the rep clicks. */
  lookup: z.enum(['at-once', 'on-click']).default('at-once').catch('at-once'),
  /** Addresses leave as a hash, and names and companies never. */
  hashed: z.boolean().default(false).catch(true), // Where that can't be read, less leaves.
  notifications: z.boolean().default(true).catch(false),
  appearance: z.enum(['system', 'light', 'dark']).default('system').catch('system'),
  language: z.enum(['auto', 'en', 'de', 'fr', 'es']).default('auto').catch('auto'),
  sites: z.array(askedSite).default([]).catch([]),
});

/**
 * What IT may fix for everybody, see `public/managed-schema.json`. One value that can't be read fixes nothing, and the
 * others stand.
 */
export const managedSettings = z.object({
  endpoint: z.string().optional().catch(undefined),
  neverDomains: z.array(z.string()).optional().catch(undefined),
  lookup: z.enum(['at-once', 'on-click']).optional().catch(undefined),
  hashed: z.boolean().optional().catch(undefined),
  notifications: z.boolean().optional().catch(undefined),
});

export type Settings = z.infer<typeof settings>;
export type ManagedSettings = z.infer<typeof managedSettings>;
export type AskedSite = z.infer<typeof askedSite>;
