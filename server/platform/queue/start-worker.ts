import { setTimeout as sleep } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import type { Store } from '../db/store';
import { queueOnStore } from './queue-sql';
import { queueName } from './send-jobs';

export interface WorkerOptions {
  /** Ends the taking of jobs; those begun are ended. */
  signal: AbortSignal;
  log: (error: unknown) => void;
  /** How long to wait for jobs where there were none. */
  pollMs?: number;
  /** How many jobs one process does at once. */
  mostAtOnce?: number;
  /** How often jobs of processes that died are looked for. */
  maintainMs?: number;
}

/**
 * Takes jobs from the kept queue and does them, each by itself: one that is slow holds up none that comes after it.
 * A job that fails, or whose process dies, comes back. Several processes may work on one PostgreSQL.
 *
 * @returns once all that was begun has ended after the signal.
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
          return boss.fail(queueName, id); // No word of the error: it may name people.
        },
      )
      .then(() => {}, log) // Not even that could be written: its lease ends, and it comes back.
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
