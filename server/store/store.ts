import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';
import type * as schema from './schema';

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;
export type Transaction = PgTransaction<
  PgQueryResultHKT,
  typeof schema,
  ExtractTablesWithRelations<typeof schema>
>;

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
  close(): Promise<void>;
}
