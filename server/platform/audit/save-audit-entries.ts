import { sql } from 'drizzle-orm';
import type { TeamTx } from '../db/store';
import { auditEntries } from '../db/tables/audit-tables';
import { teamSettings } from '../db/tables/team-tables';
import type { Actor } from './actor';

/**
 * Adds a transaction's entries to the audit log, so that either both are stored or neither. They are numbered under the
 * team's row lock, as changes are: whoever has read up to a number has missed nothing below it.
 */
export async function saveAuditEntries(tx: TeamTx, actor: Actor): Promise<void> {
  const { audit } = tx;
  if (audit.length === 0) return;
  const [last] = await tx
    .update(teamSettings)
    .set({ auditSeq: sql`${teamSettings.auditSeq} + ${audit.length}` })
    .returning({ seq: teamSettings.auditSeq });
  if (!last) throw new Error(`Team ${tx.team} has no settings`);
  const first = last.seq - audit.length + 1;
  const rows = audit.map(({ actor: by = actor, action, subject, name, details = {} }, index) => ({
    ...{ team: tx.team, seq: first + index, action, subject, name, details },
    ...{ actorKind: by.kind, actorId: by.id, actorName: by.name, address: by.address },
  }));
  await tx.insert(auditEntries).values(rows);
}
