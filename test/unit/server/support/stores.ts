import { openAsBlob } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openPglite } from '../../../../server/platform/db/open-pglite';
import { openPostgres } from '../../../../server/platform/db/open-postgres';
import type { Store } from '../../../../server/platform/db/store';
import { newDatabase } from '../../../support/new-database';

/** Runs the same tests on PGlite and on a real PostgreSQL: what holds on one must hold on the other. */
export function describeOnStores(name: string, tests: (store: () => Store) => void): void {
  const stores: [string, () => Promise<Store>][] = [['PGlite', () => openMigratedPglite()]];
  if (inject('postgres')) stores.push(['PostgreSQL', () => openNewDatabase(inject('postgres'))]);
  describe.each(stores)(`${name}, on %s`, (_, open) => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    tests(() => store);
  });
}

/** In memory, or in a folder; out of the dump that all tests begin with: making the tables each time takes three times as long. */
export async function openMigratedPglite(folder?: string): Promise<Store> {
  return openPglite(folder, await openAsBlob(inject('pgliteDump')));
}

/** A folder of a test's own, with an embedded store in it that holds nothing; to be removed by the test. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-data-'));
  await (await openMigratedPglite(folder)).close();
  return folder;
}

/** A database of its own, its tables made by the owner, worked in by a login that may do nothing else. */
async function openNewDatabase(superuser: string): Promise<Store> {
  const { url } = await newDatabase(superuser, { template: inject('postgresTemplate') });
  return openPostgres(url);
}
