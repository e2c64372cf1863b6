import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { asc, sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { bigint, pgSchema, text } from 'drizzle-orm/pg-core';
import { functionsFolder, migrationsFolder } from '../shipped-files';
import { UserError } from '../user-error';
import type { Database, Transaction } from './store';

/** This release's SQL: versioned migrations, and functions, which are replaced if any of them has changed. */
export interface SqlFolders {
  migrations: string;
  functions: string;
}

export const releaseSql: SqlFolders = {
  migrations: migrationsFolder,
  functions: functionsFolder,
};

/** Drizzle's own table, so that its tools can read it. */
const ledger = pgSchema('drizzle');
const applied = ledger.table('__drizzle_migrations', {
  hash: text('hash').notNull(),
  createdAt: bigint('created_at', { mode: 'number' }).notNull(),
});
const appliedFunctions = ledger.table('applied_functions', { hash: text('hash').notNull() });

/**
 * Brings a database up to date in one transaction, completely or not at all. Several processes may call it at
 * once: a lock makes them take turns, and the later ones find nothing to do. A database with a migration of a
 * newer release is left alone.
 *
 * @throws UserError if the database was created by an unknown version.
 */
export async function migrate(database: Database, folders = releaseSql): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder: folders.migrations });
  const functions = readFunctions(folders.functions);
  if (await isUpToDate(database, migrations, functions)) return;
  const latest = migrations.at(-1)?.folderMillis ?? 0;
  await database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('passback migrations'))`);
    await tx.execute(sql`create schema if not exists drizzle`);
    await tx.execute(
      sql`create table if not exists ${applied} (id serial primary key, hash text not null, created_at bigint)`,
    );
    await tx.execute(sql`create table if not exists ${appliedFunctions} (hash text not null)`);
    const rows = await tx.select({ at: applied.createdAt }).from(applied).orderBy(asc(applied.createdAt));
    const appliedAt = new Set(rows.map(({ at }) => at));
    refuseUnknown([...appliedAt], new Set(migrations.map(({ folderMillis }) => folderMillis)), latest);
    if (Math.max(0, ...appliedAt) > latest) return;
    for (const { folderMillis, hash, sql: statements } of migrations) {
      if (appliedAt.has(folderMillis)) continue;
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.insert(applied).values({ hash, createdAt: folderMillis });
    }
    await replaceFunctions(tx, functions);
  });
}

/** Whether exactly this release's SQL was applied: one query, without a lock, for the start that finds nothing to do. */
async function isUpToDate(
  database: Database,
  migrations: readonly { folderMillis: number }[],
  { hash }: StoredFunctions,
): Promise<boolean> {
  const rows = await database
    .select({ at: applied.createdAt, hash: appliedFunctions.hash })
    .from(applied)
    .leftJoin(appliedFunctions, sql`true`)
    .orderBy(asc(applied.createdAt))
    .catch(() => []); // The tables don't exist yet.
  return (
    rows.length === migrations.length &&
    rows.every((row, index) => row.at === migrations[index]?.folderMillis && row.hash === hash)
  );
}

function refuseUnknown(appliedAt: readonly number[], known: ReadonlySet<number>, latest: number): void {
  if (appliedAt.every((at) => known.has(at) || at > latest)) return;
  throw new UserError(
    'This database was created by a development version of Passback, before its first release, and cannot be upgraded. Start with a new data folder, or with an empty PostgreSQL database.',
  );
}

interface StoredFunctions {
  functions: readonly { name: string; text: string }[];
  /** Of all their texts. */
  hash: string;
}

function readFunctions(folder: string): StoredFunctions {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const functions = files.map((file) => ({
    name: file.replace('.sql', ''),
    text: readFileSync(`${folder}/${file}`, 'utf8'),
  }));
  return { functions, hash: createHash('sha256').update(JSON.stringify(functions)).digest('hex') };
}

async function replaceFunctions(tx: Transaction, { functions, hash }: StoredFunctions): Promise<void> {
  const [previous] = await tx.select().from(appliedFunctions);
  if (previous?.hash === hash) return;
  for (const { name, text } of functions) {
    for (const statement of text.split('--> statement-breakpoint')) await tx.execute(sql.raw(statement));
    // Fails if an older signature still exists: a versioned migration must drop it.
    await tx.execute(sql`grant execute on function ${sql.identifier(name)} to passback`);
  }
  await tx.delete(appliedFunctions);
  await tx.insert(appliedFunctions).values({ hash });
}
