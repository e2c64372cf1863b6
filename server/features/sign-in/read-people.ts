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
      tokens: tokenRows.filter(({ rep }) => rep === id).map(toListed),
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

function toListed({ id, label, kind, scopes, createdAt, lastUsedAt, revokedAt }: TokenRow): ListedToken {
  return {
    id,
    label,
    scopes: kind === 'console' ? (scopes ?? ['answer']) : undefined,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString(),
    revokedAt: revokedAt?.toISOString(),
  };
}
