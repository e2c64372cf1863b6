import PgBoss from 'pg-boss';
import type { Transaction } from '../db/store';
import { queueInTransaction } from './queue-sql';

/** The one queue, made by the migrations. */
export const queueName = 'outgoing';

/** What a job may hold: ids and numbers, for its tables know no teams' walls. */
export type JobData = Record<string, string | number>;

const unused: PgBoss.Db = {
  executeSql: () => Promise.reject(new Error('Jobs are sent in a transaction')),
};
const sender = new PgBoss({ db: unused, migrate: false, supervise: false, schedule: false });

/** Sends jobs in the transaction that makes their work: both stand, or neither. They are taken from `at` on. */
export async function sendJobs(tx: Transaction, jobs: readonly { data: JobData; at: Date }[]): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ data, at }) => ({ name: queueName, data, startAfter: at.toISOString() }));
  await sender.insert(rows, { db: queueInTransaction(tx) });
}
