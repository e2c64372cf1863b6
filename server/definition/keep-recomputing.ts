import { setTimeout as sleep } from 'node:timers/promises';
import { keepDoing } from '../keep-doing';
import type { Store } from '../store/store';
import { recomputeSome } from './recompute';

/** How often it is checked whether a version was signed. In milliseconds. */
const pauseMs = 2000;

/**
 * Puts signed versions into effect, of all teams, until the signal ends it. Done once the last step has ended.
 *
 * The embedded store does its work on the thread that answers requests. There, each step is followed by a rest as long
 * as the step: requests get at least half of the time, however many leads there are.
 */
export function keepRecomputing(
  store: Store,
  until: { signal: AbortSignal; report: (error: unknown) => void },
): Promise<void> {
  const recompute = async () => {
    for (const team of await store.teamIds()) {
      let isMore = true;
      while (isMore && !until.signal.aborted) {
        const begun = performance.now();
        isMore = await recomputeSome(store, team, new Date());
        const restMs = store.kind === 'pglite' ? performance.now() - begun : 0;
        await sleep(restMs, undefined, { signal: until.signal, ref: false }).catch(() => {});
      }
    }
  };
  return keepDoing(recompute, { ...until, pauseMs });
}
