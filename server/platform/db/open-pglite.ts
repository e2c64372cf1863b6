import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { asc } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { createInTeam, toCallSql } from './in-team';
import { migrate } from './migrate';
import type { Store } from './store';
import { teams } from './tables/team-tables';

/** PostgreSQL's type of lists of text, the only array we read. */
const textArray = '1009';

/**
 * Opens the embedded store in a folder or in memory. Two processes on one folder silently lose rows, so lock
 * the folder first. It doesn't fsync: it survives a killed process, but not a power failure.
 *
 * @param from a dump to load into a new store.
 */
export async function openPglite(folder?: string, from?: Blob): Promise<Store> {
  if (folder) await mkdir(folder, { recursive: true });
  const pglite = new PGlite(folder ? join(folder, 'pglite') : 'memory://', { loadDataDir: from });
  // A recycled log segment keeps its earlier contents, including data of erased people.
  await pglite.exec('set wal_recycle = off');
  // Drizzle passes its own parsers with each query, and PGlite adds them to a copy of all it has. It has 300 for
  // arrays, and copying these took longer than a short query.
  pglite.parsers = Object.fromEntries(
    Object.entries(pglite.parsers).filter(([type]) => type in types.parsers || type === textArray),
  );
  const database = drizzle(pglite);
  const inTeam = createInTeam(database);
  await migrate(database);
  return {
    kind: 'pglite',
    async inTeam(team, work) {
      // PGlite runs on this thread without ever waiting, so without a pause consecutive transactions would
      // block all requests.
      await new Promise((done) => setImmediate(done));
      return inTeam(team, work);
    },
    async call(name, args) {
      const { rows } = await pglite.query<{ answer: unknown }>(toCallSql(name, args.length), args);
      return rows[0]?.answer;
    },
    async teamIds() {
      const rows = await database.select().from(teams).orderBy(asc(teams.createdAt));
      return rows.map(({ id }) => id);
    },
    async ping() {
      await pglite.query('select 1');
    },
    async vacuum() {
      await pglite.query('select pg_stat_force_next_flush()'); // Include the latest counts.
      // PostgreSQL's own rule.
      const { rows } = await pglite.query<{ name: string }>(`
        select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
        where greatest(n_mod_since_analyze, n_dead_tup) > 50 + 0.1 * n_live_tup`);
      for (const { name } of rows) await pglite.exec(`vacuum analyze ${name}`);
    },
    async scrub() {
      const { rows } = await pglite.query<{ name: string }>(`
        select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`);
      for (const { name } of rows) await pglite.exec(`vacuum (full, analyze) ${name}`);
      await pglite.exec('vacuum full pg_catalog.pg_statistic'); // Removes old samples of the tables' data.
      // Each round ends one log segment; segments before the checkpoint are removed.
      const { rows: segments } = await pglite.query('select name from pg_ls_waldir()');
      for (let round = 0; round <= segments.length; round++) {
        await pglite.exec('select pg_switch_wal()');
        await pglite.exec('checkpoint');
      }
    },
    dump: () => pglite._runExclusiveTransaction(() => pglite.dumpDataDir('gzip')),
    close: () => pglite.close(),
  };
}
