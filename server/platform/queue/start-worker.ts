import { setTimeout as sleep } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import type { Store } from '../db/store';
import { queueOnStore } from './queue-sql';
import { queueName } from './send-jobs';

export interface WorkerOptions {
  /** Stops taking jobs; those running are finished. */
  signal: AbortSignal;
  log: (error: unknown) => void;
  /** How long to wait if there were no jobs. */
  pollMs?: number;
  /** How many jobs one process runs at once. */
  mostAtOnce?: number;
  /** How often to look for jobs of processes that died. */
  maintainMs?: number;
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
  { signal, log, pollMs = 1000, mostAtOnce: maxAtOnce = 20, maintainMs = 30_000 }: WorkerOptions,
): Promise<void> {
  const boss = new PgBoss({
    db: queueOnStore(store),
    migrate: false,
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterHours: 1,
  });
  const running = new Set<Promise<void>>();
  const begin = ({ id, data }: PgBoss.Job<unknown>) => {
    const job = work(data)
      .then(
        () => boss.complete(queueName, id),
        (error) => {
          log(error);
          return boss.fail(queueName, id); // Without the error, which may contain names.
        },
      )
      .then(() => {}, log) // If even that fails, its lease expires and it is retried.
      .finally(() => running.delete(job));
    running.add(job);
  };
  let maintainedAt = 0;
  while (!signal.aborted) {
    try {
      if (Date.now() - maintainedAt >= maintainMs) {
        maintainedAt = Date.now();
        await boss.maintain();
      }
      const free = maxAtOnce - running.size;
      const jobs = free > 0 ? await boss.fetch<unknown>(queueName, { batchSize: free }) : [];
      for (const job of jobs) begin(job);
      if (jobs.length > 0) continue;
    } catch (error) {
      log(error);
    }
    await sleep(pollMs, undefined, { signal }).catch(() => {});
  }
  await Promise.allSettled(running);
}
