import { keepDoing } from '../keep-doing';
import type { Store } from '../store/store';
import { recomputeSome } from './recompute';

/** How often it is looked whether a version was signed. In milliseconds. */
const pauseMs = 2000;

/** Counts leads anew in signed versions, of all teams, until the signal ends it. Done once the last step has ended. */
export function keepRecomputing(
  store: Store,
  until: { signal: AbortSignal; report: (error: unknown) => void },
): Promise<void> {
  const recompute = async () => {
    for (const team of await store.teamIds()) {
      while (!until.signal.aborted && (await recomputeSome(store, team, new Date())));
    }
  };
  return keepDoing(recompute, { ...until, pauseMs });
}
