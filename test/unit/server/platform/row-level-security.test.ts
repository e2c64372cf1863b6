import { readdirSync } from 'node:fs';
import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { openPostgres } from '../../../../server/platform/db/open-postgres';
import * as teamTables from '../../../../server/platform/db/tables/team-tables';
import { createApi } from '../support/api';
import { fillTables } from '../support/fill-tables';
import { describeOnStores } from '../support/stores';

const folder = new URL('../../../../server/platform/db/tables/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('-tables.ts'));
const modules: object[] = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
const tables = modules.flatMap((module) => Object.values(module)).filter((value) => is(value, PgTable));

test('every key except that of teams begins with the team', () => {
  for (const table of tables) {
    const { name, primaryKeys, columns } = getTableConfig(table);
    const [first] = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
    expect([name, first?.name]).toEqual([name, name === 'teams' ? 'id' : 'team']);
  }
});

/** Tables that the endpoint can add rows to and nothing else. */
const appendOnly = new Set(['audit_entries']);

const rowsOf = <Row extends z.ZodType>(result: unknown, row: Row) =>
  z.object({ rows: z.array(row) }).parse(result).rows;

describeOnStores('row-level security', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  let teams: string[];
  /** Every table with a team, from the database's own catalogue. */
  let names: string[];
  beforeAll(async () => {
    api = await createApi(store());
    teams = [api.team, (await createApi(store())).team];
    const own = tables.filter((table) => table !== teamTables.teams);
    for (const team of teams) await fillTables(store(), team, own);
    const found = await store().inTeam(api.team, (tx) =>
      tx.execute(sql`select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and attname = 'team' order by 1`),
    );
    names = rowsOf(found, z.object({ name: z.string() })).map(({ name }) => name);
  });

  /** Runs a statement on one table as one team. @returns the teams of the rows that it reached. */
  const reach = (team: string, statement: string) =>
    store().inTeam(team, async (tx) => {
      const found = rowsOf(await tx.execute(sql.raw(statement)), z.object({ team: z.string() }));
      return [...new Set(found.map((row) => row.team))];
    });
  const each = async (check: (name: string, team: string) => Promise<void>) => {
    expect(names.length).toBe(tables.length - 1);
    for (const name of names) for (const team of teams) await check(name, team);
  };

  test('is on and forced for every table except teams', async () => {
    const found = rowsOf(
      await store().inTeam(api.team, (tx) =>
        tx.execute(sql`select relname, relrowsecurity, relforcerowsecurity from pg_class c
          where relkind = 'r' and relnamespace = 'public'::regnamespace`),
      ),
      z.object({ relname: z.string(), relrowsecurity: z.boolean(), relforcerowsecurity: z.boolean() }),
    );
    expect(found.length).toBe(tables.length);
    for (const { relname, relrowsecurity, relforcerowsecurity } of found) {
      const isHeld = relname !== 'teams';
      expect([relname, relrowsecurity, relforcerowsecurity]).toEqual([relname, isHeld, isHeld]);
    }
  });

  test('shows a team all of its own rows and none of another team’s, in every table', () =>
    each(async (name, team) => {
      expect([name, await reach(team, `select team from ${name}`)]).toEqual([name, [team]]);
    }));

  test('lets no team change another team’s rows, in any table', () =>
    each(async (name, team) => {
      const update = `update ${name} set team = team returning team`;
      if (appendOnly.has(name)) await expect(reach(team, update)).rejects.toThrow();
      else expect([name, await reach(team, update)]).toEqual([name, [team]]);
    }));

  test('lets no team delete another team’s rows, in any table', () =>
    each(async (name, team) => {
      const remove = `delete from ${name} where team <> '${team}' returning team`;
      if (appendOnly.has(name)) await expect(reach(team, remove)).rejects.toThrow();
      else expect([name, await reach(team, remove)]).toEqual([name, []]);
    }));

  test('lets nobody write into another team', async () => {
    const write = store().inTeam(api.team, (tx) =>
      tx.insert(teamTables.reps).values({ team: 'other', id: crypto.randomUUID(), name: 'Mallory' }),
    );
    await expect(write).rejects.toThrow();
  });

  test('tokens are stored as hashes only', async () => {
    const { team, token } = await createApi(store());
    const rows = await store().inTeam(team, (tx) => tx.select().from(teamTables.tokens));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });
});

describe.runIf(inject('postgres'))('the login of DATABASE_URL', () => {
  test('is refused if it bypasses row-level security, with the SQL that fixes it', async () => {
    const url = inject('postgres');
    await expect(openPostgres(url, url)).rejects.toThrow(/CREATE ROLE passback_endpoint LOGIN/);
  });
});
