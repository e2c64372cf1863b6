import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { openPglite } from '../../../../server/platform/db/open-pglite';
import { openPostgres } from '../../../../server/platform/db/open-postgres';
import { newDatabase } from '../../../support/new-database';
import { findPostgres, startPostgres } from '../../../support/postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the endpoint's program. */
    endpoint: string;
    /** The path of a dump of an embedded store with empty tables. */
    pgliteDump: string;
    /** The superuser's URL of a PostgreSQL cluster for these tests; empty if PostgreSQL isn't installed. */
    postgres: string;
    /** The name of a database there with empty tables. */
    postgresTemplate: string;
  }
}

/**
 * Creates the stores that each test starts from, and starts a PostgreSQL for the tests if it is installed.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-tests-'));
  project.provide('endpoint', await buildEndpoint());
  project.provide('pgliteDump', await dumpPglite(folder));
  const stop = await providePostgres(project);
  return async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Bundles the endpoint as users run it: from its sources, each start would take three times as long. */
async function buildEndpoint(): Promise<string> {
  const outDir = resolve('.output/endpoint');
  await build({ configFile: resolve('endpoint.vite.config.ts'), logLevel: 'warn', build: { outDir } });
  return join(outDir, 'endpoint.js');
}

/** Not compressed, because each test file opens it. */
async function dumpPglite(folder: string): Promise<string> {
  const file = join(folder, 'empty.tar');
  const store = await openPglite();
  const dump = await store.dump?.();
  await store.close();
  if (!dump) throw new Error('The embedded store gave no dump');
  await writeFile(file, dump.stream().pipeThrough(new DecompressionStream('gzip')));
  return file;
}

async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  const programs = findPostgres();
  if (!programs) {
    const loud =
      'No PostgreSQL on this machine: the server’s tests run on PGlite ALONE. Install "postgresql".';
    if (process.env.PASSBACK_ALL_TESTS) throw new Error(loud);
    console.warn(`\n!!! ${loud}\n`);
    project.provide('postgres', '');
    project.provide('postgresTemplate', '');
    return async () => {};
  }
  const { url: superuser, stop } = await startPostgres(programs);
  const { url, ownerUrl, database } = await newDatabase(superuser);
  await (await openPostgres(url, ownerUrl)).close();
  project.provide('postgres', superuser);
  project.provide('postgresTemplate', database);
  return stop;
}
