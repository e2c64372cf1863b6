import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** The one way to the database. PGlite in a folder and PostgreSQL keep it alike. */
export interface Store {
  kind: 'pglite' | 'postgres';
  /** Runs work in one transaction that sees this team's rows and no others. */
  inTeam<Result>(team: string, work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** Calls a function of the migrations that sets its team by itself: one statement, for the hot path. */
  call(name: 'authenticate' | 'look_up', args: (string | null)[]): Promise<unknown>;
  /** The ids of all teams, oldest first. */
  teamIds(): Promise<string[]>;
  /** Fails when the database does not answer. */
  ping(): Promise<void>;
  /** Connections by state, where there are several. */
  pool?: () => { idle: number; busy: number; waiting: number };
  /**
   * What PostgreSQL's autovacuum does, which the embedded store lacks: in tables that have changed, it frees the room of
   * rows that are gone, and plans anew how rows are found. A table at a time: requests go on between them.
   */
  vacuum?: () => Promise<void>;
  /**
   * Removes from the embedded store's files what is no longer in its tables: rows that were deleted, their traces in
   * indexes, statistics and the write-ahead log.
   */
  scrub?: () => Promise<void>;
  /** The whole embedded store as one gzipped tar, as it stands between two transactions. */
  dump?: () => Promise<Blob>;
  close(): Promise<void>;
}
