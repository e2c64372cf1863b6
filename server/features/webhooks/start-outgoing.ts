import type { Store } from '../../platform/db/store';
import { makeLog } from '../../platform/log/make-log';
import { type Working, workQueue } from '../../platform/queue/work-queue';
import { attemptDelivery, type Outside } from './attempt-delivery';
import { goOut } from './go-out';
import { outgoingJob } from './job';

/** Does one job of the queue. */
export async function doJob(store: Store, data: unknown, outside: Outside): Promise<void> {
  const job = outgoingJob.parse(data);
  if (job.do === 'deliver') await attemptDelivery(store, job, outside);
  else await store.inTeam(job.team, (tx) => goOut(tx, job, outside.now()));
}

/** Starts sending feedback out. `stop` ends it, once what was being sent has had its answer: 15 seconds at most. */
export function startOutgoing(
  store: Store,
  outside: Outside = { now: () => new Date() },
  working: Partial<Omit<Working, 'signal'>> = {},
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const ended = workQueue(store, (data) => doJob(store, data, outside), {
    log: makeLog('warn').fault,
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
