import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../../platform/db/store';
import { runPeriodically } from '../../../platform/run-periodically';
import { moveMergedBatch } from '../../content/merge-contents';
import { replayNamesBatch } from '../../content/replay-event-names';
import { recountBatch } from '../recount-batch';
import { recomputeBatch } from './recompute';

/** How often to check for work, in milliseconds. */
const pauseMs = 2000;

/**
 * Updates that affect many leads, run in small batches.
 * @returns whether there is more to do.
 */
const steps: readonly ((store: Store, team: string, now: Date) => Promise<boolean>)[] = [
  moveMergedBatch,
  replayNamesBatch,
  recountBatch,
  recomputeBatch,
];

/**
 * Applies updates that change many leads' scores: newly signed definitions, newly mapped event names, merged
 * content, and undone imports. Runs for all teams until the signal aborts; the promise resolves when the last
 * batch has ended.
 *
 * The embedded store runs on the thread that answers requests. With it, each batch is followed by a pause of
 * the same length, so that requests get at least half of the time however many leads there are.
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
