import { and, eq, isNull } from 'drizzle-orm';
import type { RevokeRequest } from '../../../utils/contract/console/people';
import type { TeamTx } from '../../platform/db/store';
import { consolePeople, consoleSessions } from '../../platform/db/tables/console-tables';
import { tokens } from '../../platform/db/tables/team-tables';

/** Immediately revokes a person's or system's access to the team's data. Does nothing if already revoked. */
export async function revoke(tx: TeamTx, { kind, id }: RevokeRequest, now: Date): Promise<void> {
  const revoked = { revokedAt: now };
  if (kind === 'token' || kind === 'rep') {
    const condition = kind === 'token' ? eq(tokens.id, id) : eq(tokens.rep, id);
    await tx
      .update(tokens)
      .set(revoked)
      .where(and(condition, isNull(tokens.revokedAt)));
    return;
  }
  const condition = kind === 'session' ? eq(consoleSessions.id, id) : eq(consoleSessions.person, id);
  await tx
    .update(consoleSessions)
    .set(revoked)
    .where(and(condition, isNull(consoleSessions.revokedAt)));
  if (kind === 'session') return;
  await tx
    .update(consolePeople)
    .set(revoked) // Also disables unused links: see open-session.ts.
    .where(and(eq(consolePeople.id, id), isNull(consolePeople.revokedAt)));
}
