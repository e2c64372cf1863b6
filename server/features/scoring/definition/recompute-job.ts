import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../../platform/db/store';
import { runPeriodically } from '../../../platform/run-periodically';
import { moveMergedBatch } from '../../content/merge-contents';
import { replayNamesBatch } from '../../content/replay-event-names';
import { recountBatch } from '../recount-batch';
import { recomputeBatch } from './recompute';

/** How often it is checked whether there is anything to do. In milliseconds. */
const pauseMs = 2000;

/** What changes many leads at once, each a short step of it. @returns whether there is more to do. */
const steps: readonly ((store: Store, team: string, now: Date) => Promise<boolean>)[] = [
  moveMergedBatch,
  replayNamesBatch,
  recountBatch,
  recomputeBatch,
];

/**
 * Puts into effect what changes many leads' scores: signed definitions, names that mean something now, merged content,
 * undone imports; of all teams, until the signal ends it. Done once the last step has ended.
 *
 * The embedded store does its work on the thread that answers requests. There, each step is followed by a rest as long
 * as the step: requests get at least half of the time, however many leads there are.
 */
export function startRecomputeJob(
  store: Store,
  until: { signal: AbortSignal; report: (error: unknown) => void },
): Promise<void> {
  const work = async () => {
    for (const team of await store.teamIds()) {
      for (const step of steps) {
        let isMore = true;
        while (isMore && !until.signal.aborted) {
          const begun = performance.now();
          isMore = await step(store, team, new Date());
          const restMs = store.kind === 'pglite' ? performance.now() - begun : 0;
          await sleep(restMs, undefined, { signal: until.signal, ref: false }).catch(() => {});
        }
      }
    }
  };
  return runPeriodically(work, { ...until, pauseMs });
}
