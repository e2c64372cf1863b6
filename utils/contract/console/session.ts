import { z } from 'zod';
import { disposition, element } from '../shared/team';

/**
 * Marketers answer reps, ask questions and mark feedback as acted on; admins also create and revoke tokens
 * and links.
 */
export const consoleRole = z.enum(['admin', 'marketer']).meta({ id: 'ConsoleRole' });

/** What a system's token may do. A token can't sign a definition, create tokens or change settings. */
export const consoleScope = z.enum(['answer', 'read', 'import', 'edit', 'audit']).meta({
  id: 'ConsoleScope',
  description:
    'answer: read the inbox and reply to reps. read: read everything a marketer sees. import: import files. edit: change content, leads and drafts. audit: read the audit log.',
});

/**
 * A header that only the console's own pages send. Another site's page can't send it without a CORS
 * preflight.
 */
export const consoleHeader = 'x-passback-console';

/** The secret of a sign-in link, valid once, for 15 minutes. */
export const signInRequest = z.object({ link: z.string().min(1).max(200) }).meta({ id: 'SignInRequest' });

/** Who is signed in. The session itself is in the cookie sent with this response. */
export const signInResponse = z
  .object({ name: z.string(), role: consoleRole })
  .meta({ id: 'SignInResponse' });

/** A response that only confirms success. */
export const done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });

/** Who is signed in, the team's picklists, and what feedback can be filtered by. */
export const consoleMe = z
  .object({
    team: z.object({ id: z.string(), name: z.string() }),
    person: z.object({
      id: z.uuid().optional().meta({ description: 'Missing for a token.' }),
      name: z.string(),
      role: consoleRole,
    }),
    dispositions: z.object({ 'before-contact': z.array(disposition), 'after-contact': z.array(disposition) }),
    elements: z.array(element),
    contents: z
      .array(z.object({ id: z.string(), title: z.string() }))
      .meta({ description: 'The content that feedback can be filtered by; at most 300 items.' }),
    campaigns: z.array(z.string()),
  })
  .meta({ id: 'ConsoleMe' });

export type ConsoleRole = z.infer<typeof consoleRole>;
export type ConsoleScope = z.infer<typeof consoleScope>;
export type ConsoleMe = z.infer<typeof consoleMe>;
