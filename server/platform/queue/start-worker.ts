import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../db/store';
import { type ClaimedJob, claimJobs, completeJob, rescheduleJob } from './jobs';

export interface WorkerOptions {
  /** Stops taking jobs; those running are finished. */
  signal: AbortSignal;
  log: (error: unknown) => void;
  /** How long to wait if there were no jobs. */
  pollMs?: number;
  /** How many jobs one process runs at once. */
  mostAtOnce?: number;
}

/**
 * Takes jobs from the persistent queue and runs them independently, so that a slow one doesn't delay others.
 * A job that fails or whose process dies is retried. Several processes may share one PostgreSQL database.
 *
 * @returns when all running jobs have ended after the signal.
 */
export async function startWorker(
  store: Store,
  work: (data: unknown) => Promise<void>,
  { signal, log, pollMs = 1000, mostAtOnce = 20 }: WorkerOptions,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const begin = (job: ClaimedJob) => {
    const run = work(job.data)
      .then(
        () => store.inTeam('', (tx) => completeJob(tx, job)),
        (error) => {
          log(error);
          return store.inTeam('', (tx) => rescheduleJob(tx, job));
        },
      )
      .catch(log) // If even that fails, its lease expires and it is retried.
      .finally(() => running.delete(run));
    running.add(run);
  };
  while (!signal.aborted) {
    try {
      const free = mostAtOnce - running.size;
      const jobs = free > 0 ? await store.inTeam('', (tx) => claimJobs(tx, free)) : [];
      for (const job of jobs) begin(job);
      if (jobs.length > 0) continue;
    } catch (error) {
      log(error);
    }
    await sleep(pollMs, undefined, { signal }).catch(() => {});
  }
  await Promise.allSettled(running);
}
