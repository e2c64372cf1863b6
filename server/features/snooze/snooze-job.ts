import type { Store } from '../../platform/db/store';
import { runPeriodically } from '../../platform/run-periodically';
import { endSnooze } from './end-snooze';
import { listDueSnoozes } from './list-due-snoozes';

/** A snooze ends on a day, so a few minutes don't matter. In milliseconds. */
const pauseMs = 5 * 60_000;

export interface SnoozeJobOptions {
  now: () => Date;
  /** Called if a snooze can't be ended. The others continue, and it is retried. */
  report: (error: unknown) => void;
  signal?: AbortSignal;
}

/** Ends the snoozes of all teams that are due, starting now, until the signal aborts. */
export function startSnoozeJob(
  store: Store,
  options: SnoozeJobOptions & { signal: AbortSignal },
): Promise<void> {
  return runPeriodically(() => endDueSnoozes(store, options), { ...options, pauseMs });
}

/**
 * Ends all due snoozes. Safe to run in several processes: each lead is handled once, in its own transaction.
 */
export async function endDueSnoozes(store: Store, { now, report, signal }: SnoozeJobOptions): Promise<void> {
  for (const team of await store.teamIds()) {
    const due = await store.inTeam(team, (tx) => listDueSnoozes(tx, now()));
    for (const { feedback } of due) {
      const { id, lead } = feedback;
      if (signal?.aborted) return;
      if (lead) await store.inTeam(team, (tx) => endSnooze(tx, { id, lead }, now())).catch(report);
    }
  }
}
