import { z } from 'zod';
import { email } from '../rep/prospect';
import { instant } from '../shared/instant';
import { storableText } from '../shared/text';
import { consoleRole, consoleScope } from './session';

/** A token in a list. Its secret was shown only once, when it was created. */
export const listedToken = z
  .object({
    id: z.uuid(),
    label: z.string(),
    createdAt: instant,
    scopes: z.array(consoleScope).optional().meta({ description: 'What a system’s token allows.' }),
    lastUsedAt: instant.optional().meta({ description: 'Accurate to the hour.' }),
    usedFrom: z.string().optional().meta({
      description: 'The IPv4 address or the IPv6 network of the last use. Of write keys, once an hour.',
    }),
    suspiciousAt: instant.optional().meta({
      description: 'When a rep’s token was used from two networks at once, or after it was exchanged.',
    }),
    isCode: z.boolean().meta({ description: 'It is part of a connection code.' }),
    expiresAt: instant,
    replaces: z.uuid().optional().meta({ description: 'The key that this one takes over from.' }),
    revokedAt: instant.optional(),
  })
  .meta({ id: 'ListedToken' });

/** Everyone and everything with access to the team's data. */
export const peopleResponse = z
  .object({
    reps: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        email: z.string().optional(),
        tokens: z.array(listedToken).meta({ description: 'One per connection code.' }),
      }),
    ),
    sources: z.array(listedToken).meta({ description: 'Write keys of marketing’s systems.' }),
    systems: z.array(listedToken).meta({ description: 'Tokens of systems that use the console’s API.' }),
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        role: consoleRole,
        sessions: z.array(
          z.object({ id: z.uuid(), createdAt: instant, lastUsedAt: instant, isMine: z.boolean() }),
        ),
        linkExpiresAt: instant.optional().meta({ description: 'When their unused sign-in link expires.' }),
      }),
    ),
  })
  .meta({ id: 'PeopleResponse' });

const name = storableText.trim().min(1).max(200);

/** How long a key works. */
const days = z.int().min(1).max(730).default(365).meta({ description: 'How many days the key works.' });

/**
 * What an admin creates: a connection code for a rep, a key or token for a system, or a sign-in link for a
 * marketer.
 */
export const createAccessRequest = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('rep'), name, email: email.optional() }),
    z.object({
      kind: z.literal('source'),
      name,
      isPublic: z.boolean().optional().meta({ description: 'Whether its key is used in public pages.' }),
      days,
    }),
    z.object({
      kind: z.literal('system'),
      name,
      scopes: z
        .array(consoleScope)
        .min(1)
        .default(['answer'])
        .meta({ description: 'What its token allows.' }),
      days,
    }),
    z.object({ kind: z.literal('link'), name, role: consoleRole }),
  ])
  .meta({ id: 'CreateAccessRequest' });

/** The new secret, shown once. Only its hash is stored. */
export const createdSecretResponse = z
  .object({
    secret: z.string(),
    link: z.url().optional().meta({
      description: 'For a rep: the page that says how to install the extension and connect.',
    }),
  })
  .meta({ id: 'CreatedSecretResponse' });

/**
 * What an admin revokes: a token, all of a rep's tokens, a session, or a marketer with all their sessions.
 */
export const revokeRequest = z
  .object({ kind: z.enum(['token', 'rep', 'session', 'person']), id: z.uuid() })
  .meta({ id: 'RevokeRequest' });

export type ListedToken = z.infer<typeof listedToken>;
export type PeopleResponse = z.infer<typeof peopleResponse>;
export type CreateAccessRequest = z.infer<typeof createAccessRequest>;
export type CreatedSecretResponse = z.infer<typeof createdSecretResponse>;
export type RevokeRequest = z.infer<typeof revokeRequest>;
