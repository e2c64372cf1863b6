import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { queryRows } from '../db/query-rows';
import type { TeamTx } from '../db/store';

/** A job's data: only IDs and numbers, because the table has no row-level security by team. */
export type JobData = Record<string, string | number>;

const claimedJob = z.object({ id: z.coerce.string(), data: z.unknown() });
export type ClaimedJob = z.infer<typeof claimedJob>;

/** How long a claimed job belongs to its process. After that, the process is taken for dead. In seconds. */
const leaseSeconds = 60;
/** A failed job waits 2 s, 4 s, 8 s …, at most about 9 hours. */
const maxDoublings = 14;

/**
 * Queues jobs in the transaction that creates their work, so that both are committed or neither. They run
 * from `at` on.
 */
export async function sendJobs(tx: TeamTx, jobs: readonly { data: JobData; at: Date }[]): Promise<void> {
  if (jobs.length === 0) return;
  const rows = JSON.stringify(jobs.map(({ data, at }) => ({ data, run_at: at.toISOString() })));
  await tx.execute(sql`
    insert into queue.jobs (data, run_at)
    select data, run_at from jsonb_to_recordset(${rows}::jsonb) as job (data jsonb, run_at timestamptz)`);
}

/**
 * Claims due jobs, the oldest first, by moving them to the end of their lease. If the process dies, they are
 * due again then. Jobs that another process is claiming are skipped.
 */
export function claimJobs(tx: TeamTx, most: number): Promise<ClaimedJob[]> {
  return queryRows(
    tx,
    sql`
      with due as materialized (
        select id from queue.jobs where run_at <= clock_timestamp() order by run_at limit ${most}
        for update skip locked
      )
      update queue.jobs job
      set run_at = clock_timestamp() + make_interval(secs => ${leaseSeconds}), attempts = attempts + 1
      from due where job.id = due.id
      returning job.id, job.data`,
    claimedJob,
  );
}

/** Removes a job that has run. */
export async function completeJob(tx: TeamTx, { id }: ClaimedJob): Promise<void> {
  await tx.execute(sql`delete from queue.jobs where id = ${id}`);
}

/** Schedules a failed job again, later each time. No job is ever dropped. */
export async function rescheduleJob(tx: TeamTx, { id }: ClaimedJob): Promise<void> {
  await tx.execute(sql`
    update queue.jobs set run_at = clock_timestamp() + make_interval(secs => 2 ^ least(attempts, ${maxDoublings}))
    where id = ${id}`);
}
