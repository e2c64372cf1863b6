import type { Store } from '../../platform/db/store';
import { keepDoing } from '../../platform/keep-doing';
import { readDue } from './due';
import { wakeOne } from './wake-one';

/** A day to wake begins once: nobody misses these minutes. In milliseconds. */
const pauseMs = 5 * 60_000;

export interface Waking {
  now: () => Date;
  /** What one lead can't be woken for holds up no other: it is tried again. */
  report: (error: unknown) => void;
  signal?: AbortSignal;
}

/** Wakes the leads of all teams whose day has come: now, and from then on, until the signal ends it. */
export function keepWaking(store: Store, waking: Waking & { signal: AbortSignal }): Promise<void> {
  return keepDoing(() => wakeDue(store, waking), { ...waking, pauseMs });
}

/** Wakes what is due. Several processes may: each lead is woken by one of them, in a transaction of its own. */
export async function wakeDue(store: Store, { now, report, signal }: Waking): Promise<void> {
  for (const team of await store.teamIds()) {
    const due = await store.inTeam(team, (tx) => readDue(tx, team, now()));
    for (const { feedback } of due) {
      const { id, lead } = feedback;
      if (signal?.aborted) return;
      if (lead) await store.inTeam(team, (tx) => wakeOne(tx, team, { id, lead }, now())).catch(report);
    }
  }
}
