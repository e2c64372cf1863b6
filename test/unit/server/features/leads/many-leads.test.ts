import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createTeam } from '../../../../../server/features/teams/create-team';
import type { Store } from '../../../../../server/platform/db/store';
import { describeOnStores, openMigratedPglite } from '../../support/stores';

/** Makes numbered leads, ten per company. */
async function makeLeads(store: Store, team: string, from: number, to: number): Promise<void> {
  const each = sql`generate_series(${from}::integer, ${to}::integer) n`;
  await store.inTeam(team, async (tx) => {
    await tx.execute(sql`insert into leads (team, id, name, name_key, company_key, email, traits_at, last_engaged_at)
      select ${team}, md5(n::text)::uuid, 'Person ' || n, 'person ' || n, 'company ' || n / 10, n || '@many.example',
        now(), now() - n * interval '1 minute' from ${each}`);
    await tx.execute(sql`insert into identities (team, kind, value, lead)
      select ${team}, 'email', n || '@many.example', md5(n::text)::uuid from ${each}`);
  });
}

/**
 * Looks up one lead. @returns how many rows of leads and identities were read, from the database's
 * statistics.
 */
function countRowsRead(store: Store, team: string, n: number): Promise<number> {
  return store.inTeam(team, async (tx) => {
    const rows = async (query: SQL) =>
      z.object({ rows: z.array(z.unknown()) }).parse(await tx.execute(query)).rows;
    const read = async () => {
      const each = sql`coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)`;
      const [row] = await rows(sql`select sum(${each})::integer as read from pg_stat_xact_user_tables
        where relname in ('leads', 'identities')`);
      return z.object({ read: z.number() }).parse(row).read;
    };
    const before = await read();
    const keys = JSON.stringify([{ email: `${n}@many.example` }]);
    const found = await rows(sql`select look_up(${team}, ${keys}::jsonb, current_date, null)`);
    expect(JSON.stringify(found)).toContain(`Person ${n}`);
    return (await read()) - before;
  });
}

describeOnStores(
  'a lookup in a team of thousands',
  (store) => {
    test('reads a handful of rows, even without table statistics', async () => {
      const team = await createTeam(store(), { name: 'Acme', ownDomains: [] });
      await makeLeads(store(), team, 1, 3000);
      expect(await countRowsRead(store(), team, 2500)).toBeLessThan(15);
    });
  },
  { isNew: true },
);

test('vacuuming the embedded store drops lookup plans made while there were few leads', async () => {
  const store = await openMigratedPglite();
  const team = await createTeam(store, { name: 'Acme', ownDomains: [] });
  await makeLeads(store, team, 1, 5);
  for (let attempt = 0; attempt < 10; attempt++) await countRowsRead(store, team, 3); // From here on it has a cached plan.
  await makeLeads(store, team, 6, 3000);
  expect(await countRowsRead(store, team, 2500)).toBeGreaterThan(1000);
  await store.vacuum?.();
  expect(await countRowsRead(store, team, 2500)).toBeLessThan(15);
  await store.close();
});
