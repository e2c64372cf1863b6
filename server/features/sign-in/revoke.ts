import { and, eq, isNull, or } from 'drizzle-orm';
import type { RevokeRequest } from '../../../utils/contract/console/people';
import type { TeamTx } from '../../platform/db/store';
import { consolePeople, consoleSessions } from '../../platform/db/tables/console-tables';
import { reps, tokens } from '../../platform/db/tables/team-tables';

/** Immediately revokes a person's or system's access to the team's data. Does nothing if already revoked. */
export async function revoke(tx: TeamTx, { kind, id }: RevokeRequest, now: Date): Promise<void> {
  const revoked = { revokedAt: now };
  if (kind === 'token' || kind === 'rep') {
    const condition = kind === 'token' ? or(eq(tokens.id, id), isDeviceSuccessor(id)) : eq(tokens.rep, id);
    const rows = await tx
      .update(tokens)
      .set(revoked)
      .where(and(condition, isNull(tokens.revokedAt)))
      .returning({ id: tokens.id, label: tokens.label });
    for (const { id, label } of rows) {
      tx.audit.push({ action: 'token.revoked', subject: id, name: label });
    }
    if (kind === 'token' || rows.length === 0) return;
    const [rep] = await tx.select({ name: reps.name }).from(reps).where(eq(reps.id, id));
    tx.audit.push({ action: 'rep.revoked', subject: id, name: rep?.name });
    return;
  }
  const condition = kind === 'session' ? eq(consoleSessions.id, id) : eq(consoleSessions.person, id);
  const sessions = await tx
    .update(consoleSessions)
    .set(revoked)
    .where(and(condition, isNull(consoleSessions.revokedAt)))
    .returning({ id: consoleSessions.id });
  for (const { id } of sessions) tx.audit.push({ action: 'session.ended', subject: id });
  if (kind === 'session') return;
  const [person] = await tx
    .update(consolePeople)
    .set(revoked) // Also disables unused links: see open-session.ts.
    .where(and(eq(consolePeople.id, id), isNull(consolePeople.revokedAt)))
    .returning({ name: consolePeople.name });
  if (person) tx.audit.push({ action: 'person.revoked', subject: id, name: person.name });
}

/** A token that a rep's browser got for another one and may not have used yet. */
function isDeviceSuccessor(token: string) {
  return and(eq(tokens.replaces, token), eq(tokens.kind, 'rep'));
}
