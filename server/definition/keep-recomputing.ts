import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../store/store';
import { recomputeSome } from './recompute';

/** How often it is looked whether a version was signed. In milliseconds. */
const pause = 2000;

/** Counts leads anew in signed versions, of all teams, until the signal ends it. Done once the last step has ended. */
export async function keepRecomputing(
  store: Store,
  report: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const team of await store.teamIds()) {
        while (!signal.aborted && (await recomputeSome(store, team, new Date())));
      }
    } catch (error) {
      report(error); // The database is away, say: it is tried again.
    }
    await sleep(pause, undefined, { signal }).catch(() => {});
  }
}
