import type { Store } from '../../platform/db/store';
import { runPeriodically } from '../../platform/run-periodically';
import { endSnooze } from './end-snooze';
import { listDueSnoozes } from './list-due-snoozes';

/** A day to wake begins once: nobody misses these minutes. In milliseconds. */
const pauseMs = 5 * 60_000;

export interface SnoozeJobOptions {
  now: () => Date;
  /** What one lead can't be woken for holds up no other: it is tried again. */
  report: (error: unknown) => void;
  signal?: AbortSignal;
}

/** Wakes the leads of all teams whose day has come: now, and from then on, until the signal ends it. */
export function startSnoozeJob(
  store: Store,
  waking: SnoozeJobOptions & { signal: AbortSignal },
): Promise<void> {
  return runPeriodically(() => endDueSnoozes(store, waking), { ...waking, pauseMs });
}

/** Wakes what is due. Several processes may: each lead is woken by one of them, in a transaction of its own. */
export async function endDueSnoozes(store: Store, { now, report, signal }: SnoozeJobOptions): Promise<void> {
  for (const team of await store.teamIds()) {
    const due = await store.inTeam(team, (tx) => listDueSnoozes(tx, team, now()));
    for (const { feedback } of due) {
      const { id, lead } = feedback;
      if (signal?.aborted) return;
      if (lead) await store.inTeam(team, (tx) => endSnooze(tx, team, { id, lead }, now())).catch(report);
    }
  }
}
