import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createApp } from '../../../../server/api/app';
import { openPglite } from '../../../../server/platform/db/open-pglite';
import { openPostgres } from '../../../../server/platform/db/open-postgres';
import type { Store } from '../../../../server/platform/db/store';
import { leads } from '../../../../server/platform/db/tables/lead-tables';
import { lookupResponse } from '../../../../utils/contract/rep/lookup';
import { me } from '../../../../utils/contract/shared/team';
import { newDatabase } from '../../../support/new-database';
import { olderMigrations, oldRows, oldTeam } from '../support/old-store';

async function oldPglite(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-old-'));
  const pglite = new PGlite(join(folder, 'pglite'));
  await migrate(drizzle(pglite), { migrationsFolder: await olderMigrations(2) });
  for (const row of oldRows) await pglite.query(row);
  await pglite.close();
  return openPglite(folder);
}

/** The owner is no superuser, as at a customer's: forced row-level security holds for migrations, too. */
async function oldPostgres(): Promise<Store> {
  const owner = `owner_${randomUUID().slice(0, 8)}`;
  const { url, ownerUrl } = await newDatabase(inject('postgres'), { owner });
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await migratePg(drizzlePg(client), { migrationsFolder: await olderMigrations(2) });
  for (const row of oldRows) await client.query(row);
  await client.end();
  return openPostgres(url, ownerUrl);
}

const stores: [string, () => Promise<Store>][] = [['PGlite', oldPglite]];
if (inject('postgres')) stores.push(['PostgreSQL', oldPostgres]);

describe.each(stores)('a store of the release before, on %s', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  const call = async (path: string, body?: object) => {
    const headers = { authorization: `Bearer ${oldTeam.token}`, 'content-type': 'application/json' };
    const init = body && { method: 'POST', body: JSON.stringify(body) };
    const app = createApp({ store, now: () => new Date('2026-11-24T12:00:00Z') });
    return (await app.request(path, { ...init, headers })).json();
  };

  test('knows when its leads were last active, and lists what came back', async () => {
    const [lead] = await store.inTeam(oldTeam.team, (tx) => tx.select().from(leads));
    expect(lead).toMatchObject({ lastAt: new Date('2026-11-20T10:00:00Z'), readyAt: null });
    expect(await call('/v1/leads?view=returned')).toMatchObject({ leads: [{ lead: oldTeam.lead }] });
  });

  test('shows the card, with the feedback it had; of a score that was not kept it says nothing', async () => {
    const { answers } = lookupResponse.parse(
      await call('/v1/lookups', { prospects: [{ email: oldTeam.email }] }),
    );
    const [answer] = answers;
    expect(answer).toMatchObject({
      status: 'found',
      lead: {
        history: [{ by: 'Ana Lima', disposition: 'needs-workup' }],
        deadlines: { answerBy: '2026-11-21T10:00:00.000Z' },
      },
    });
    expect(answer).not.toHaveProperty('lead.sinceReturned');
  });

  test('its words are read though they say less', async () => {
    expect(me.parse(await call('/v1/me')).elements).toEqual([
      { id: 'budget', label: 'Budget', askedBy: 'either' },
    ]);
  });

  test('still answers a process of the release before', async () => {
    const keys = JSON.stringify([{ email: oldTeam.email }]);
    expect(await store.call('look_up', [oldTeam.team, keys, '2026-11-17'])).toMatchObject({
      version: 1,
      answers: [{ by: 'email', lead: { id: oldTeam.lead } }],
    });
  });
});
