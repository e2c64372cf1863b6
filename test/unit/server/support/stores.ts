import { openAsBlob } from 'node:fs';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openPglite } from '../../../../server/store/open-pglite';
import { openPostgres } from '../../../../server/store/open-postgres';
import type { Store } from '../../../../server/store/store';
import { newDatabase } from '../../../support/new-database';

/** Runs the same tests on PGlite and on a real PostgreSQL: what holds on one must hold on the other. */
export function describeOnStores(name: string, tests: (store: () => Store) => void): void {
  const stores: [string, () => Promise<Store>][] = [['PGlite', openMigratedPglite]];
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

/** In memory, out of the dump that all tests begin with: making the tables each time takes three times as long. */
async function openMigratedPglite(): Promise<Store> {
  return openPglite(undefined, await openAsBlob(inject('pgliteDump')));
}

/** A database of its own, its tables made by the owner, worked in by a login that may do nothing else. */
async function openNewDatabase(superuser: string): Promise<Store> {
  const { url } = await newDatabase(superuser, { template: inject('postgresTemplate') });
  return openPostgres(url);
}
