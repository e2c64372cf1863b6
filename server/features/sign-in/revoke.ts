import { and, eq, isNull } from 'drizzle-orm';
import type { RevokeRequest } from '../../../utils/contract/console/people';
import type { Transaction } from '../../platform/db/store';
import { consolePeople, consoleSessions } from '../../platform/db/tables/console-tables';
import { tokens } from '../../platform/db/tables/team-tables';

/** Takes away what somebody or something reaches the team's data by, at once. Again, it changes nothing. */
export async function revoke(
  tx: Transaction,
  team: string,
  { kind, id }: RevokeRequest,
  now: Date,
): Promise<void> {
  const revoked = { revokedAt: now };
  if (kind === 'token' || kind === 'rep') {
    const which = kind === 'token' ? eq(tokens.id, id) : eq(tokens.rep, id);
    await tx
      .update(tokens)
      .set(revoked)
      .where(and(eq(tokens.team, team), which, isNull(tokens.revokedAt)));
    return;
  }
  const which = kind === 'session' ? eq(consoleSessions.id, id) : eq(consoleSessions.person, id);
  await tx
    .update(consoleSessions)
    .set(revoked)
    .where(and(eq(consoleSessions.team, team), which, isNull(consoleSessions.revokedAt)));
  if (kind === 'session') return;
  await tx
    .update(consolePeople)
    .set(revoked) // Their unused links go with them: see open-session.ts.
    .where(and(eq(consolePeople.team, team), eq(consolePeople.id, id), isNull(consolePeople.revokedAt)));
}
