import PgBoss from 'pg-boss';
import type { TeamTx } from '../db/store';
import { queueInTransaction } from './queue-sql';

/** The only queue, created by the migrations. */
export const queueName = 'outgoing';

/** A job's data: only IDs and numbers, because its tables have no row-level security by team. */
export type JobData = Record<string, string | number>;

const unused: PgBoss.Db = {
  executeSql: () => Promise.reject(new Error('Jobs must be sent in a transaction')),
};
const sender = new PgBoss({ db: unused, migrate: false, supervise: false, schedule: false });

/**
 * Queues jobs in the transaction that creates their work, so that both are committed or neither. They run
 * from `at` on.
 */
export async function sendJobs(tx: TeamTx, jobs: readonly { data: JobData; at: Date }[]): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ data, at }) => ({ name: queueName, data, startAfter: at.toISOString() }));
  await sender.insert(rows, { db: queueInTransaction(tx) });
}
