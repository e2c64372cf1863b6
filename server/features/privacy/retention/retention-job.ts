import { isNull, lt, or } from 'drizzle-orm';
import { dayInMs } from '../../../../utils/contract/shared/day';
import type { Store } from '../../../platform/db/store';
import { teamSettings } from '../../../platform/db/tables/team-tables';
import { runPeriodically } from '../../../platform/run-periodically';
import { pruneTeam } from './prune-team';

/** How often to check for teams that are due, in milliseconds. */
const pauseMs = 3_600_000;

/** Prunes every team once a day, starting now, until the signal aborts. */
export function startRetentionJob(
  store: Store,
  until: { signal: AbortSignal; report: (error: unknown) => void },
): Promise<void> {
  return runPeriodically(() => pruneDue(store, new Date(), until.signal), { ...until, pauseMs });
}

/**
 * Prunes the teams that are due. If several processes share a database, each team is pruned by one of them.
 */
export async function pruneDue(store: Store, now: Date, signal?: AbortSignal): Promise<void> {
  for (const team of await store.teamIds()) {
    if (signal?.aborted) return;
    if (await claimTeam(store, team, now)) await pruneTeam(store, team, { now, signal });
  }
}

function claimTeam(store: Store, team: string, now: Date): Promise<boolean> {
  const isDue = or(
    isNull(teamSettings.prunedAt),
    lt(teamSettings.prunedAt, new Date(now.getTime() - dayInMs)),
  );
  return store.inTeam(team, async (tx) => {
    const claimed = await tx
      .update(teamSettings)
      .set({ prunedAt: now })
      .where(isDue)
      .returning({ team: teamSettings.team });
    return claimed.length > 0;
  });
}
