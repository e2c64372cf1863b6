import { randomUUID } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { ConsoleRole } from '../../../utils/contract/console/session';
import { parseToken } from '../../../utils/contract/shared/token';
import { currentActor } from '../../platform/audit/actor';
import type { Store, TeamTx } from '../../platform/db/store';
import { consolePeople, consoleSessions, signInLinks } from '../../platform/db/tables/console-tables';
import { ProblemError } from '../../platform/problem-error';
import { generateToken, hashToken } from '../teams/tokens';
import { sessionEnd } from './session-length';

/** Someone who has just signed in, and the secret that their browser stores. */
export interface OpenedSession {
  token: string;
  name: string;
  role: ConsoleRole;
}

/**
 * Uses a link and opens a session for its person.
 * @throws ProblemError 401 with the reason the link doesn't work.
 */
export async function openSession(store: Store, link: string, now: Date): Promise<OpenedSession> {
  const team = parseToken(link)?.team;
  if (!team) throw linkRefused('The link is incomplete. Copy the whole link.');
  return store.inTeam(team, async (tx) => {
    const isLink = eq(signInLinks.hash, hashToken(link));
    // One statement, so that a link can't be used twice at the same time.
    const [used] = await tx
      .update(signInLinks)
      .set({ usedAt: now })
      .where(and(isLink, isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now)))
      .returning({ person: signInLinks.person });
    if (!used) {
      const [linkRow] = await tx.select({ usedAt: signInLinks.usedAt }).from(signInLinks).where(isLink);
      throw linkRefused(describeRefusal(linkRow));
    }
    const person = await requireActivePerson(tx, used.person);
    return { token: await insertSession(tx, { id: used.person, name: person.name }, now), ...person };
  });
}

/** Opens a session for a person. @returns its secret, of which only the hash is stored. */
export async function insertSession(
  tx: TeamTx,
  person: { id: string; name: string },
  now: Date,
): Promise<string> {
  const token = generateToken(tx.team);
  const id = randomUUID();
  await tx.insert(consoleSessions).values({
    team: tx.team,
    hash: hashToken(token),
    id,
    person: person.id,
    createdAt: now,
    usedAt: now,
    expiresAt: sessionEnd(now),
  });
  const { address } = currentActor();
  const actor = { kind: 'person' as const, ...person, address };
  tx.audit.push({ action: 'session.opened', subject: id, actor });
  return token;
}

async function requireActivePerson(tx: TeamTx, id: string) {
  const [person] = await tx
    .select({ name: consolePeople.name, role: consolePeople.role })
    .from(consolePeople)
    .where(and(eq(consolePeople.id, id), isNull(consolePeople.revokedAt)));
  if (person) return person;
  throw linkRefused('Your access was revoked. Ask an admin for a new link.');
}

function describeRefusal(link: { usedAt: Date | null } | undefined): string {
  if (!link) return 'This endpoint doesn’t know the link. Ask an admin for a new one.';
  if (link.usedAt)
    return 'This link was already used. Each link works only once. Ask an admin for a new one.';
  return 'This link expired after 15 minutes. Ask an admin for a new one.';
}

function linkRefused(detail: string): ProblemError {
  return new ProblemError(401, 'link-refused', detail);
}
