import { z } from 'zod';
import { email } from '../rep/prospect';
import { instant } from '../shared/instant';
import { storableText } from '../shared/text';
import { consoleRole, consoleScope } from './session';

/** A token as it is listed: its secret was shown once. */
export const listedToken = z
  .object({
    id: z.uuid(),
    label: z.string(),
    createdAt: instant,
    scopes: z.array(consoleScope).optional().meta({ description: 'What a system’s token may do.' }),
    lastUsedAt: instant.optional().meta({ description: 'To the hour.' }),
    revokedAt: instant.optional(),
  })
  .meta({ id: 'ListedToken' });

/** Everybody and everything that may reach the team's data. */
export const peopleResponse = z
  .object({
    reps: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        email: z.string().optional(),
        tokens: z.array(listedToken).meta({ description: 'One a connection code.' }),
      }),
    ),
    sources: z.array(listedToken).meta({ description: 'Write keys of marketing’s systems.' }),
    systems: z.array(listedToken).meta({ description: 'Tokens of systems that answer reps.' }),
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        role: consoleRole,
        sessions: z.array(
          z.object({ id: z.uuid(), createdAt: instant, lastUsedAt: instant, isMine: z.boolean() }),
        ),
        linkExpiresAt: instant.optional().meta({ description: 'Until when an unused link signs them in.' }),
      }),
    ),
  })
  .meta({ id: 'PeopleResponse' });

const name = storableText.trim().min(1).max(200);

/** What an admin makes: a rep's connection code, a system's key, or a link for somebody of marketing's. */
export const createAccessRequest = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('rep'), name, email: email.optional() }),
    z.object({
      kind: z.literal('source'),
      name,
      isPublic: z.boolean().optional().meta({ description: 'Whether its key is to stand in public pages.' }),
    }),
    z.object({
      kind: z.literal('system'),
      name,
      scopes: z
        .array(consoleScope)
        .min(1)
        .default(['answer'])
        .meta({ description: 'What its token may do.' }),
    }),
    z.object({ kind: z.literal('link'), name, role: consoleRole }),
  ])
  .meta({ id: 'MakeRequest' });

/** What was made: shown once, and kept only as a hash. */
export const createdSecretResponse = z.object({ secret: z.string() }).meta({ id: 'MadeResponse' });

/** What an admin takes away: a token; all of a rep's; a session; somebody of marketing's, with all of theirs. */
export const revokeRequest = z
  .object({ kind: z.enum(['token', 'rep', 'session', 'person']), id: z.uuid() })
  .meta({ id: 'RevokeRequest' });

export type ListedToken = z.infer<typeof listedToken>;
export type PeopleResponse = z.infer<typeof peopleResponse>;
export type CreateAccessRequest = z.infer<typeof createAccessRequest>;
export type RevokeRequest = z.infer<typeof revokeRequest>;
