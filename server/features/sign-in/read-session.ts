import { and, eq, gt, isNull } from 'drizzle-orm';
import { parseToken } from '../../../utils/contract/shared/token';
import type { ConsoleCaller } from '../../platform/caller';
import type { Store } from '../../platform/db/store';
import { companySignIns } from '../../platform/db/tables/company-tables';
import { consolePeople, consoleSessions } from '../../platform/db/tables/console-tables';
import { ProblemError } from '../../platform/problem-error';
import { hashToken } from '../teams/tokens';
import { needsRenewal, sessionEnd } from './session-length';

/**
 * Reads the session that a cookie belongs to, and renews it.
 *
 * @returns the caller, whether to renew the cookie as well, and, for a company account, when it was last checked.
 * @throws ProblemError 401 if it has expired or was revoked.
 */
export async function readSession(
  store: Store,
  token: string,
  now: Date,
): Promise<{ caller: ConsoleCaller; isRenewed: boolean; checkedAt: Date | null }> {
  const team = parseToken(token)?.team;
  if (!team) throw sessionEnded();
  return store.inTeam(team, async (tx) => {
    const isSession = eq(consoleSessions.hash, hashToken(token));
    const [row] = await tx
      .select({
        session: consoleSessions.id,
        usedAt: consoleSessions.usedAt,
        person: consolePeople.id,
        name: consolePeople.name,
        role: consolePeople.role,
        checkedAt: companySignIns.checkedAt,
      })
      .from(consoleSessions)
      .innerJoin(
        consolePeople,
        and(eq(consolePeople.team, consoleSessions.team), eq(consolePeople.id, consoleSessions.person)),
      )
      .leftJoin(
        companySignIns,
        and(eq(companySignIns.team, consoleSessions.team), eq(companySignIns.hash, consoleSessions.hash)),
      )
      .where(
        and(
          isSession,
          gt(consoleSessions.expiresAt, now),
          isNull(consoleSessions.revokedAt),
          isNull(consolePeople.revokedAt),
        ),
      );
    if (!row) throw sessionEnded();
    const { usedAt, person, name, role, session, checkedAt } = row;
    const isRenewed = needsRenewal(usedAt, now);
    if (isRenewed)
      await tx
        .update(consoleSessions)
        .set({ usedAt: now, expiresAt: sessionEnd(now) })
        .where(isSession);
    return { caller: { team, person, name, role, session }, isRenewed, checkedAt };
  });
}

function sessionEnded(): ProblemError {
  const detail = 'Your session has ended. Ask an admin for a new sign-in link.';
  return new ProblemError(401, 'session-ended', detail);
}
