import { readdirSync } from 'node:fs';
import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { openPostgres } from '../../../../server/platform/db/open-postgres';
import * as teamTables from '../../../../server/platform/db/tables/team-tables';
import { createApi, identifyEvent } from '../support/api';
import { describeOnStores } from '../support/stores';

const folder = new URL('../../../../server/platform/db/tables/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('-tables.ts'));
const modules: object[] = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
const tables = modules.flatMap((module) => Object.values(module)).filter((value) => is(value, PgTable));

test('every key but that of teams begins with the team', () => {
  for (const table of tables) {
    const { name, primaryKeys, columns } = getTableConfig(table);
    const [first] = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
    expect([name, first?.name]).toEqual([name, name === 'teams' ? 'id' : 'team']);
  }
});

describeOnStores('row-level security', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeAll(async () => {
    api = await createApi(store());
    await api.send('/v1/identify', identifyEvent('priya@northwind.example'));
  });

  test('is on and forced on every table but teams', async () => {
    const rows = await store().inTeam(api.team, (tx) =>
      tx.execute(sql`select relname, relrowsecurity, relforcerowsecurity from pg_class c
        join pg_namespace n on n.oid = relnamespace where relkind = 'r' and nspname = 'public'`),
    );
    const found = z
      .array(z.object({ relname: z.string(), relrowsecurity: z.boolean(), relforcerowsecurity: z.boolean() }))
      .parse(Reflect.get(rows as object, 'rows'));
    expect(found.length).toBe(tables.length);
    for (const { relname, relrowsecurity, relforcerowsecurity } of found) {
      const isHeld = relname !== 'teams';
      expect([relname, relrowsecurity, relforcerowsecurity]).toEqual([relname, isHeld, isHeld]);
    }
  });

  test('shows another team nothing, even to a query that forgets to ask for the team', async () => {
    const other = await createApi(store());
    for (const table of tables.filter((table) => table !== teamTables.teams)) {
      const rows = await store().inTeam(other.team, (tx) => tx.select().from(table));
      expect(rows.filter((row) => row.team !== other.team)).toEqual([]);
    }
  });

  test('lets nobody write into another team', async () => {
    const write = store().inTeam(api.team, (tx) =>
      tx.insert(teamTables.reps).values({ team: 'other', id: crypto.randomUUID(), name: 'Mallory' }),
    );
    await expect(write).rejects.toThrow();
  });

  test('tokens are kept as hashes only', async () => {
    const rows = await store().inTeam(api.team, (tx) => tx.select().from(teamTables.tokens));
    expect(JSON.stringify(rows)).not.toContain(api.token);
    expect(rows.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });
});

describe.runIf(inject('postgres'))('the login of DATABASE_URL', () => {
  test('is refused when it bypasses row-level security, with the SQL that mends it', async () => {
    const url = inject('postgres');
    await expect(openPostgres(url, url)).rejects.toThrow(/CREATE ROLE passback_endpoint LOGIN/);
  });
});
