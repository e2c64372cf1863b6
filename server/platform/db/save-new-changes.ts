import { sql } from 'drizzle-orm';
import type { TeamTx } from './store';
import { changes } from './tables/feedback-tables';
import { teamSettings } from './tables/team-tables';

/**
 * Saves a transaction's new changes for `GET /v1/changes`. They are numbered under the team's row lock, which
 * is held until the commit, so numbers follow the order of commits: a reader that has seen n has seen
 * everything below n. The whole team waits for that lock, so nothing may follow but the commit: with the team
 * locked, waiting for a lead could deadlock.
 */
export async function saveNewChanges(tx: TeamTx): Promise<void> {
  const { newChanges } = tx;
  if (newChanges.length === 0) return;
  const [last] = await tx
    .update(teamSettings)
    .set({ changeSeq: sql`${teamSettings.changeSeq} + ${newChanges.length}` })
    .returning({ seq: teamSettings.changeSeq });
  if (!last) throw new Error(`Team ${tx.team} has no settings`);
  const first = last.seq - newChanges.length + 1;
  await tx
    .insert(changes)
    .values(newChanges.map(({ rep, body }, index) => ({ team: tx.team, seq: first + index, rep, body })));
}
