import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../../platform/db/store';
import { runPeriodically } from '../../../platform/run-periodically';
import { moveMergedBatch } from '../../content/merge-contents';
import { replayNamesBatch } from '../../content/replay-event-names';
import { replayPendingLeads } from '../replay-pending-leads';
import { recomputeBatch } from './recompute';

/** How often to check for work, in milliseconds. */
const pauseMs = 2000;

/** Runs one batch of an update that affects many leads, and returns whether there is more to do. */
type Step = (store: Store, team: string, now: Date) => Promise<boolean>;

const steps: readonly Step[] = [moveMergedBatch, replayNamesBatch, replayPendingLeads, recomputeBatch];

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
  const finish = async (step: Step, team: string) => {
    let hasMore = true;
    while (hasMore && !until.signal.aborted) {
      const startedAt = performance.now();
      hasMore = await step(store, team, new Date());
      const pauseAfterMs = store.kind === 'pglite' ? performance.now() - startedAt : 0;
      await sleep(pauseAfterMs, undefined, { signal: until.signal, ref: false }).catch(() => {});
    }
  };
  const work = async () => {
    for (const team of await store.teamIds()) {
      // What fails is reported and tried again the next time, and holds up nothing else.
      for (const step of steps) await finish(step, team).catch(until.report);
    }
  };
  return runPeriodically(work, { ...until, pauseMs });
}
