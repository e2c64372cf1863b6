import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { ConsoleScope } from '../../../utils/contract/console/session';
import { formatToken } from '../../../utils/contract/shared/token';
import type { Store } from '../../platform/db/store';
import { sources } from '../../platform/db/tables/source-tables';
import { reps, tokens } from '../../platform/db/tables/team-tables';
import { customAlphabet } from '../../platform/random-text';
import { sha256 } from '../../platform/sha256';

/** 32 of 62 characters: 190 bits. */
const secret = customAlphabet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');

/** What of a token is kept. */
export function hashToken(token: string): string {
  return sha256(token);
}

/** A new token of a team's: whoever holds it is who it was made for. */
export function generateToken(team: string): string {
  return formatToken(team, secret(32));
}

/** Makes a token for a rep, and the rep where the address is new. It is shown once and kept only as a hash. */
export async function createRepToken(
  store: Store,
  team: string,
  { name, email }: { name: string; email?: string },
): Promise<string> {
  const token = generateToken(team);
  await store.inTeam(team, async (tx) => {
    // The same rep by address, or by name where there is none: what waits unsent on their device belongs to this rep.
    const same = email ? eq(reps.email, email) : and(eq(reps.name, name), isNull(reps.email));
    const [known] = await tx
      .select()
      .from(reps)
      .where(and(eq(reps.team, team), same));
    const rep = known?.id ?? randomUUID();
    if (!known) await tx.insert(reps).values({ team, id: rep, name, email });
    await tx.insert(tokens).values({ team, hash: hashToken(token), scope: 'rep', rep, label: name });
  });
  return token;
}

/**
 * Makes a source and its write key: it may send events in and read nothing. A browser's key stands in a public page:
 * it adds events, and decides nothing about who is who.
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
    await tx.insert(tokens).values({ team, hash: hashToken(token), scope: 'source', source, label: name });
  });
  return token;
}

/** Makes a token for one of marketing's systems; the label is the name that reps read beside its answers. */
export async function createConsoleToken(
  store: Store,
  team: string,
  label: string,
  scopes: readonly ConsoleScope[] = ['answer'],
): Promise<string> {
  const token = generateToken(team);
  const row = { team, hash: hashToken(token), scope: 'console' as const, label, scopes: [...scopes] };
  await store.inTeam(team, (tx) => tx.insert(tokens).values(row));
  return token;
}
