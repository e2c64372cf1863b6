import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ConsoleRole } from '../../../utils/contract/console/session';
import type { Store } from '../../platform/db/store';
import { consoleLinks, consolePeople } from '../../platform/db/tables/console-tables';
import { generateToken, hashToken } from '../teams/tokens';

const validForMs = 15 * 60_000;

/**
 * Makes a link's secret for somebody of marketing's, and the person where the name is new. It signs in once, within 15
 * minutes, and is kept only as a hash. A known person keeps their role unless another is named; a new one is a
 * marketer.
 */
export async function createSignInLink(
  store: Store,
  team: string,
  { name, role }: { name: string; role?: ConsoleRole },
  now: Date,
): Promise<string> {
  const token = generateToken(team);
  await store.inTeam(team, async (tx) => {
    const [known] = await tx
      .select()
      .from(consolePeople)
      .where(and(eq(consolePeople.team, team), eq(consolePeople.name, name), isNull(consolePeople.revokedAt)))
      .orderBy(asc(consolePeople.createdAt))
      .limit(1);
    const person = known?.id ?? randomUUID();
    if (!known) {
      await tx
        .insert(consolePeople)
        .values({ team, id: person, name, role: role ?? 'marketer', createdAt: now });
    } else if (role && role !== known.role) {
      await tx
        .update(consolePeople)
        .set({ role })
        .where(and(eq(consolePeople.team, team), eq(consolePeople.id, person)));
    }
    const expiresAt = new Date(now.getTime() + validForMs);
    await tx.insert(consoleLinks).values({ team, hash: hashToken(token), person, expiresAt });
  });
  return token;
}

/** Where a link's secret leads. Behind the `#`, so that it is in no server's log and no chat program's preview. */
export function formatSignInLink(url: string, token: string): string {
  return `${url.replace(/\/$/, '')}/console/sign-in#${token}`;
}
