import type { Store } from '../../platform/db/store';
import { createLog } from '../../platform/log/create-log';
import { startWorker, type WorkerOptions } from '../../platform/queue/start-worker';
import { attemptDelivery, type DeliveryDeps } from './attempt-delivery';
import { outgoingJob } from './delivery-job';
import { publishFeedback } from './publish-feedback';

/** Runs one job of the queue. */
export async function runJob(store: Store, data: unknown, deps: DeliveryDeps): Promise<void> {
  const job = outgoingJob.parse(data);
  if (job.do === 'deliver') await attemptDelivery(store, job, deps);
  else await store.inTeam(job.team, (tx) => publishFeedback(tx, job, deps.now()));
}

/** Starts sending feedback out. `stop` waits for requests in progress, at most 15 seconds. */
export function startDeliveryWorker(
  store: Store,
  deps: DeliveryDeps = { now: () => new Date() },
  working: Partial<Omit<WorkerOptions, 'signal'>> = {},
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const ended = startWorker(store, (data) => runJob(store, data, deps), {
    log: createLog('warn').error,
    ...working,
    signal: stopping.signal,
  });
  return {
    stop() {
      stopping.abort();
      return ended;
    },
  };
}
