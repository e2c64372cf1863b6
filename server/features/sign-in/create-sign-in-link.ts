import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ConsoleRole } from '../../../utils/contract/console/session';
import type { Store } from '../../platform/db/store';
import { consolePeople, signInLinks } from '../../platform/db/tables/console-tables';
import { generateToken, hashToken } from '../teams/tokens';
import { addPerson, setRole } from './console-person';

const validForMs = 15 * 60_000;

/**
 * Creates the secret of a sign-in link for a marketer, and the person if the name is new. It works once,
 * within 15 minutes, and only its hash is stored. A known person keeps their role unless one is given; a new
 * person's default is marketer.
 */
export async function createSignInLink(
  store: Store,
  team: string,
  { name, role }: { name: string; role?: ConsoleRole },
  now: Date,
): Promise<string> {
  const token = generateToken(team);
  await store.inTeam(team, async (tx) => {
    const [existing] = await tx
      .select()
      .from(consolePeople)
      .where(and(eq(consolePeople.name, name), isNull(consolePeople.revokedAt)))
      .orderBy(asc(consolePeople.createdAt))
      .limit(1);
    if (existing && role) await setRole(tx, existing, role);
    const person = existing?.id ?? (await addPerson(tx, { name, role: role ?? 'marketer' }, now));
    const expiresAt = new Date(now.getTime() + validForMs);
    await tx.insert(signInLinks).values({ team, hash: hashToken(token), person, expiresAt });
    tx.audit.push({ action: 'sign-in-link.created', subject: person, name });
  });
  return token;
}

/** Builds the link. The secret is after the `#`, so that it stays out of server logs and chat previews. */
export function formatSignInLink(url: string, token: string): string {
  return `${url.replace(/\/$/, '')}/console/sign-in#${token}`;
}
