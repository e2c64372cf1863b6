import { z } from 'zod';

/** A host the rep asked Passback to read, and the browser's answer. */
const requestedSite = z.object({ pattern: z.string(), answer: z.enum(['granted', 'refused', 'blocked']) });

/**
 * A rep's settings. Version 1:
 *
 * @example { "neverDomains": ["family.example"], "lookup": "on-click", "sites": [{ "pattern":
 * "https://mail.acme.example/*", "answer": "granted" }] }
 */
export const settings = z.object({
  /** Domains and people that are never looked up, in their normal form. */
  neverDomains: z.array(z.string()).default([]).catch([]),
  neverPeople: z.array(z.string()).default([]).catch([]),
  /** The rep's own addresses that neither the endpoint nor the page provides. */
  ownAddresses: z.array(z.string()).default([]).catch([]),
  /** At once, except for private addresses; or only when the rep clicks. */
  lookup: z.enum(['at-once', 'on-click']).default('at-once').catch('at-once'),
  /** Send email addresses as hashes, and never send names and companies. */
  hashed: z.boolean().default(false).catch(true), // If unreadable, send less.
  notifications: z.boolean().default(true).catch(false),
  appearance: z.enum(['system', 'light', 'dark']).default('system').catch('system'),
  language: z.enum(['auto', 'en', 'de', 'fr', 'es']).default('auto').catch('auto'),
  sites: z.array(requestedSite).default([]).catch([]),
});

/**
 * What IT can fix for everyone, see `public/managed-schema.json`. An invalid value fixes nothing and doesn't
 * affect the others.
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
export type RequestedSite = z.infer<typeof requestedSite>;
