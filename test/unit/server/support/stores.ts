import { openAsBlob } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openPglite } from '../../../../server/platform/db/open-pglite';
import { openPostgres } from '../../../../server/platform/db/open-postgres';
import type { Store } from '../../../../server/platform/db/store';
import { newDatabase } from '../../../support/new-database';

/**
 * Runs the same tests on PGlite and on a real PostgreSQL, because both must behave the same.
 *
 * @param isNew whether the tests need a store that nothing was in before: its plans and statistics outlast data.
 */
export function describeOnStores(
  name: string,
  tests: (store: () => Store) => void,
  { isNew = false } = {},
): void {
  const close = (store: Store) => store.close();
  const stores: [string, () => Promise<Store>, (store: Store) => Promise<void>][] = [
    isNew ? ['PGlite', openMigratedPglite, close] : ['PGlite', openSharedPglite, emptyPglite],
  ];
  if (inject('postgres')) stores.push(['PostgreSQL', () => openNewDatabase(inject('postgres')), close]);
  describe.each(stores)(`${name}, on %s`, (_, open, end) => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => end(store));
    tests(() => store);
  });
}

/** One embedded store per worker, which runs one file after another: opening one takes as long as many tests. */
let shared: Promise<Store> | undefined;
function openSharedPglite(): Promise<Store> {
  shared ??= openMigratedPglite();
  return shared;
}

async function emptyPglite(store: Store): Promise<void> {
  await store.inTeam('', async (tx) => {
    await tx.execute(sql`reset role`); // Only the owner may empty tables.
    await tx.execute(sql`truncate teams restart identity cascade`);
  });
}

/**
 * Opens a store in memory or in a folder from the shared dump, because creating the tables takes three times
 * as long.
 */
export async function openMigratedPglite(folder?: string): Promise<Store> {
  return openPglite(folder, await openPgliteDump());
}

/** The dump of an embedded store with empty tables. */
export function openPgliteDump(): Promise<Blob> {
  return openAsBlob(inject('pgliteDump'), { type: 'application/x-tar' });
}

/** A folder with an empty embedded store. The test must remove it. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-data-'));
  await (await openMigratedPglite(folder)).close();
  return folder;
}

/** A separate database, whose tables belong to the owner and whose login can only use them. */
async function openNewDatabase(superuser: string): Promise<Store> {
  const { url } = await newDatabase(superuser, { template: inject('postgresTemplate') });
  return openPostgres(url);
}
