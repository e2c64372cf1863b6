import { sql } from 'drizzle-orm';
import type { Change } from '../../../utils/contract/rep/changes';
import type { TeamTx } from './store';
import { changes } from './tables/feedback-tables';
import { teamSettings } from './tables/team-tables';

/** A change to tell reps about. Without `rep`, it is for everyone. */
export interface NewChange {
  body: Change;
  rep?: string;
}

/**
 * Records changes for `GET /v1/changes`. They are numbered under the team's row lock, which is held until the
 * commit, so numbers follow the order of commits: a reader that has seen n has seen everything below n. Call
 * it last, because the whole team waits for that lock.
 */
export async function recordChanges(tx: TeamTx, news: readonly NewChange[]): Promise<void> {
  if (news.length === 0) return;
  const [last] = await tx
    .update(teamSettings)
    .set({ changeSeq: sql`${teamSettings.changeSeq} + ${news.length}` })
    .returning({ seq: teamSettings.changeSeq });
  if (!last) throw new Error(`Team ${tx.team} has no settings`);
  const first = last.seq - news.length + 1;
  await tx
    .insert(changes)
    .values(news.map(({ rep, body }, index) => ({ team: tx.team, seq: first + index, rep, body })));
}
