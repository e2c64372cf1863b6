import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { ConsoleScope } from '../../../utils/contract/console/session';
import { formatToken } from '../../../utils/contract/shared/token';
import type { Store, TeamTx } from '../../platform/db/store';
import { sources } from '../../platform/db/tables/source-tables';
import { reps, tokens } from '../../platform/db/tables/team-tables';
import { customAlphabet } from '../../platform/random-text';
import { sha256 } from '../../platform/sha256';

/** 32 of 62 characters: 190 bits. */
const createSecret = customAlphabet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');

/** The hash of a token, which is all that is stored. */
export function hashToken(token: string): string {
  return sha256(token);
}

/** Generates a token for a team. Whoever has it has its owner's access. */
export function generateToken(team: string): string {
  return formatToken(team, createSecret(32));
}

/**
 * Creates a token for a rep, and the rep if the address is new. It is shown once, and only its hash is
 * stored.
 */
export async function createRepToken(
  store: Store,
  team: string,
  { name, email }: { name: string; email?: string },
): Promise<string> {
  const token = generateToken(team);
  await store.inTeam(team, async (tx) => {
    // The same rep by address or, without one, by name, so that unsent feedback on their device still belongs
    // to them.
    const isSameRep = email ? eq(reps.email, email) : and(eq(reps.name, name), isNull(reps.email));
    const [existing] = await tx.select().from(reps).where(isSameRep);
    const rep = existing?.id ?? randomUUID();
    if (!existing) {
      await tx.insert(reps).values({ team, id: rep, name, email });
      tx.audit.push({ action: 'rep.created', subject: rep, name });
    }
    await insertToken(tx, { hash: hashToken(token), kind: 'rep', rep, label: name });
  });
  return token;
}

/**
 * Creates a source and its write key, which can send events and read nothing. A browser's key is public, so
 * it can add events but not override who is who.
 */
export async function createWriteKey(
  store: Store,
  team: string,
  name: string,
  kind: 'server' | 'browser' = 'server',
): Promise<string> {
  const token = generateToken(team);
  const source = randomUUID();
  await store.inTeam(team, async (tx) => {
    await tx.insert(sources).values({ team, id: source, name, kind });
    tx.audit.push({ action: 'source.created', subject: source, name, details: { kind } });
    await insertToken(tx, { hash: hashToken(token), kind: 'source', source, label: name });
  });
  return token;
}

/** Creates a token for one of marketing's systems. Reps see its label as the author of its replies. */
export async function createConsoleToken(
  store: Store,
  team: string,
  label: string,
  scopes: readonly ConsoleScope[] = ['answer'],
): Promise<string> {
  const token = generateToken(team);
  const row = { hash: hashToken(token), kind: 'console' as const, label, scopes: [...scopes] };
  await store.inTeam(team, (tx) => insertToken(tx, row));
  return token;
}

type TokenRow = typeof tokens.$inferInsert;

async function insertToken(tx: TeamTx, row: Omit<TokenRow, 'team' | 'id'>): Promise<void> {
  const id = randomUUID();
  await tx.insert(tokens).values({ ...row, team: tx.team, id });
  const details = { kind: row.kind, ...(row.scopes && { scopes: row.scopes.join(', ') }) };
  tx.audit.push({ action: 'token.created', subject: id, name: row.label, details });
}
