import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { ConsoleScope } from '../../../utils/contract/console/session';
import { dayInMs } from '../../../utils/contract/shared/day';
import { formatToken } from '../../../utils/contract/shared/token';
import type { Store, TeamTx } from '../../platform/db/store';
import { sources } from '../../platform/db/tables/source-tables';
import { reps, tokens } from '../../platform/db/tables/team-tables';
import { ProblemError } from '../../platform/problem-error';
import { customAlphabet } from '../../platform/random-text';
import { sha256 } from '../../platform/sha256';
import { addRep } from './add-rep';

/** How long a connection code works, in days. */
const codeDays = 14;
/** How long a browser stays connected if it doesn't exchange its token, in days. It does so every day. */
const deviceDays = 90;
/** How long write keys and systems' tokens work unless an admin chooses otherwise, in days. */
const keyDays = 365;

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
 * Creates the token of a connection code for a rep, and the rep if the address is new. It is shown once, and only its
 * hash is stored.
 */
export async function createRepToken(
  store: Store,
  team: string,
  { name, email }: { name: string; email?: string },
  now = new Date(),
): Promise<string> {
  return store.inTeam(team, async (tx) => {
    // The same rep by address or, without one, by name, so that unsent feedback on their device still belongs
    // to them.
    const isSameRep = email ? eq(reps.email, email) : and(eq(reps.name, name), isNull(reps.email));
    const [existing] = await tx.select().from(reps).where(isSameRep);
    const rep = existing?.id ?? (await addRep(tx, { name, email }));
    const expiresAt = inDays(now, codeDays);
    return createToken(tx, { kind: 'rep', rep, label: name, isCode: true, expiresAt });
  });
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
  { days = keyDays, now = new Date() }: KeyOptions = {},
): Promise<string> {
  const source = randomUUID();
  return store.inTeam(team, async (tx) => {
    await tx.insert(sources).values({ team, id: source, name, kind });
    tx.audit.push({ action: 'source.created', subject: source, name, details: { kind } });
    return createToken(tx, { kind: 'source', source, label: name, expiresAt: inDays(now, days) });
  });
}

/** Creates a token for one of marketing's systems. Reps see its label as the author of its replies. */
export async function createConsoleToken(
  store: Store,
  team: string,
  label: string,
  scopes: readonly ConsoleScope[] = ['answer'],
  { days = keyDays, now = new Date() }: KeyOptions = {},
): Promise<string> {
  const row = { kind: 'console' as const, label, scopes: [...scopes], expiresAt: inDays(now, days) };
  return store.inTeam(team, (tx) => createToken(tx, row));
}

interface KeyOptions {
  /** How long it works. */
  days?: number;
  now?: Date;
}

/**
 * Creates a key that takes over from a write key or a system's token. Both work until seven days after the new one
 * was first used.
 *
 * @throws ProblemError 404 if there is no such key, or it was revoked.
 */
export async function replaceKey(tx: TeamTx, id: string, now: Date): Promise<string> {
  const [key] = await tx
    .select()
    .from(tokens)
    .where(and(eq(tokens.id, id), isNull(tokens.revokedAt)));
  if (!key || key.kind === 'rep') {
    throw new ProblemError(404, 'no-key', 'This key doesn’t exist, or it was revoked. Reload the page.');
  }
  const { kind, label, source, scopes } = key;
  return createToken(tx, { kind, label, source, scopes, replaces: id, expiresAt: inDays(now, keyDays) });
}

/**
 * Creates a token for one of a rep's browsers, which takes over from the one that it has, if any. That one works until
 * the new one has been used, so that a browser that never got the answer can ask again.
 */
export async function issueRepToken(
  tx: TeamTx,
  { rep, name, replaces }: { rep: string; name: string; replaces?: string },
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const expiresAt = inDays(now, deviceDays);
  const token = generateToken(tx.team);
  await insertToken(tx, token, { kind: 'rep', rep, label: name, replaces, expiresAt });
  return { token, expiresAt };
}

type TokenRow = typeof tokens.$inferInsert;
type NewToken = Omit<TokenRow, 'team' | 'id' | 'hash'>;

async function createToken(tx: TeamTx, row: NewToken): Promise<string> {
  const secret = generateToken(tx.team);
  const id = await insertToken(tx, secret, row);
  const { kind, scopes, replaces } = row;
  const details = { kind, ...(scopes && { scopes: scopes.join(', ') }), ...(replaces && { replaces }) };
  tx.audit.push({ action: 'token.created', subject: id, name: row.label, details });
  return secret;
}

async function insertToken(tx: TeamTx, secret: string, row: NewToken): Promise<string> {
  const id = randomUUID();
  await tx.insert(tokens).values({ ...row, team: tx.team, id, hash: hashToken(secret) });
  return id;
}

function inDays(now: Date, days: number): Date {
  return new Date(now.getTime() + days * dayInMs);
}
