import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { NewAuditEntry } from '../audit/new-audit-entry';
import type { NewChange } from './new-change';

export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * A transaction that can read and change only its team's rows, because row-level security adds the team to
 * every query. Queries don't name the team themselves; new rows take it from `team`.
 */
export type TeamTx = Transaction & {
  readonly team: string;
  /** What to tell reps if the transaction succeeds. Added to as it goes, and saved at its end. */
  readonly newChanges: NewChange[];
  /** What to write to the audit log if the transaction succeeds. */
  readonly audit: NewAuditEntry[];
};

/** The only access to the database. PGlite and PostgreSQL behave the same. */
export interface Store {
  kind: 'pglite' | 'postgres';
  /** Runs work in one transaction that can access only this team's rows. */
  inTeam<Result>(team: string, work: (tx: TeamTx) => Promise<Result>): Promise<Result>;
  /** Calls a stored function that sets its team itself: a single statement, for the hot path. */
  call(name: 'authenticate' | 'find_token' | 'look_up', args: (string | null)[]): Promise<unknown>;
  /** The IDs of all teams, oldest first. */
  teamIds(): Promise<string[]>;
  /** Fails if the database doesn't respond. */
  ping(): Promise<void>;
  /** The number of connections by state, if there is a pool. */
  pool?: () => { idle: number; busy: number; waiting: number };
  /**
   * Does what PostgreSQL's autovacuum does and the embedded store lacks: for tables that have changed, frees
   * the space of deleted rows and updates the statistics. One table at a time, so that requests can run in
   * between.
   */
  vacuum?: () => Promise<void>;
  /**
   * Removes deleted data from the embedded store's files: deleted rows and their traces in indexes,
   * statistics, and the write-ahead log.
   */
  scrub?: () => Promise<void>;
  /** The whole embedded store as one gzipped tar, in a consistent state. */
  dump?: () => Promise<Blob>;
  close(): Promise<void>;
}
