import { and, asc, desc, gt, isNull } from 'drizzle-orm';
import type { ListedToken, PeopleResponse } from '../../../utils/contract/console/people';
import type { ConsoleCaller } from '../../platform/caller';
import type { TeamTx } from '../../platform/db/store';
import { consolePeople, consoleSessions, signInLinks } from '../../platform/db/tables/console-tables';
import { reps, tokens } from '../../platform/db/tables/team-tables';

/** Everyone and everything that can access a team's data. */
export async function readPeople(tx: TeamTx, { session }: ConsoleCaller, now: Date): Promise<PeopleResponse> {
  const tokenRows = await tx.select().from(tokens).orderBy(desc(tokens.createdAt));
  const repRows = await tx.select().from(reps).orderBy(asc(reps.name), asc(reps.id));
  const people = await tx
    .select()
    .from(consolePeople)
    .where(isNull(consolePeople.revokedAt))
    .orderBy(asc(consolePeople.name), asc(consolePeople.id));
  const sessions = await tx
    .select()
    .from(consoleSessions)
    .where(and(isNull(consoleSessions.revokedAt), gt(consoleSessions.expiresAt, now)))
    .orderBy(desc(consoleSessions.usedAt));
  const links = await tx
    .select()
    .from(signInLinks)
    .where(and(isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now)))
    .orderBy(desc(signInLinks.expiresAt));
  const listTokens = (kind: TokenRow['kind']) =>
    tokenRows.filter((token) => token.kind === kind).map(toListed);
  return {
    reps: repRows.map(({ id, name, email }) => ({
      id,
      name,
      email: email ?? undefined,
      tokens: tokenRows.filter((token) => token.rep === id && isListed(token, now)).map(toListed),
    })),
    sources: listTokens('source'),
    systems: listTokens('console'),
    people: people.map(({ id, name, role }) => ({
      id,
      name,
      role,
      sessions: sessions
        .filter(({ person }) => person === id)
        .map((row) => ({
          id: row.id,
          createdAt: row.createdAt.toISOString(),
          lastUsedAt: row.usedAt.toISOString(),
          isMine: row.id === session,
        })),
      linkExpiresAt: links.find(({ person }) => person === id)?.expiresAt.toISOString(),
    })),
  };
}

type TokenRow = typeof tokens.$inferSelect;

/** Browsers exchange their tokens every day; those that ended are of no interest. */
function isListed({ isCode, lastUsedAt, expiresAt, revokedAt }: TokenRow, now: Date): boolean {
  const wasReceived = isCode || lastUsedAt !== null; // The answer to an exchange can get lost.
  return wasReceived && (expiresAt > now || revokedAt !== null);
}

function toListed({ id, label, kind, scopes, ...row }: TokenRow): ListedToken {
  return {
    id,
    label,
    scopes: kind === 'console' ? (scopes ?? ['answer']) : undefined,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString(),
    usedFrom: row.network ?? undefined,
    suspiciousAt: row.suspiciousAt?.toISOString(),
    isCode: row.isCode,
    expiresAt: row.expiresAt.toISOString(),
    replaces: row.replaces ?? undefined,
    revokedAt: row.revokedAt?.toISOString(),
  };
}
