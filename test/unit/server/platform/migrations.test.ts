import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { drizzle } from 'drizzle-orm/pglite';
import { Client } from 'pg';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { migrate, releaseSql, type SqlFolders } from '../../../../server/platform/db/migrate';
import { openPostgres } from '../../../../server/platform/db/open-postgres';
import type { Database } from '../../../../server/platform/db/store';
import { newDatabase } from '../../../support/new-database';
import { openPgliteDump } from '../support/stores';

const later = Date.UTC(2100, 0, 1);
const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** Restored from the dump that all tests start with: creating the tables takes seconds. */
async function newPglite(): Promise<Database> {
  const pglite = new PGlite({ loadDataDir: await openPgliteDump() });
  undo.push(() => pglite.close());
  return drizzle(pglite);
}

/** The same, emptied: initializing a new one would take longer. */
async function emptyPglite(): Promise<Database> {
  const database = await newPglite();
  await database.execute(sql`drop schema if exists queue, drizzle cascade`);
  await database.execute(sql`drop schema public cascade`);
  await database.execute(sql`create schema public`);
  return database;
}

/** As at a customer's, the owner is not a superuser, so forced row-level security applies to it, too. */
async function newPostgres(): Promise<Database> {
  const owner = `owner_${randomUUID().slice(0, 8)}`;
  const { ownerUrl } = await newDatabase(inject('postgres'), { owner });
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  undo.push(() => client.end());
  return drizzlePg(client);
}

/** The SQL of a later release, which a test can extend. */
async function laterSql(): Promise<SqlFolders> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-sql-'));
  undo.push(() => rm(folder, { recursive: true }));
  const folders = { migrations: join(folder, 'migrations'), functions: join(folder, 'functions') };
  await cp(releaseSql.migrations, folders.migrations, { recursive: true });
  await cp(releaseSql.functions, folders.functions, { recursive: true });
  return folders;
}

/** The SQL of the first release: its tables, without functions. */
async function firstSql(): Promise<SqlFolders> {
  const folders = await laterSql();
  const journalFile = join(folders.migrations, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(journalFile, 'utf8'));
  await writeFile(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  await rm(folders.functions, { recursive: true });
  await mkdir(folders.functions);
  return folders;
}

async function addMigration({ migrations }: SqlFolders, text: string): Promise<void> {
  const journalFile = join(migrations, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(journalFile, 'utf8'));
  const entry = {
    idx: journal.entries.length,
    version: '7',
    when: later,
    tag: '0099_later',
    breakpoints: true,
  };
  await writeFile(journalFile, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }));
  await writeFile(join(migrations, '0099_later.sql'), text);
}

async function rowsOf(database: Database, query: string): Promise<unknown[]> {
  return z.object({ rows: z.array(z.unknown()) }).parse(await database.execute(sql.raw(query))).rows;
}

async function addRep(database: Database): Promise<void> {
  await database.execute(sql`select set_config('app.team', 'acme', false)`);
  await database.execute(sql`insert into teams (id) values ('acme')`);
  await database.execute(
    sql`insert into reps (team, id, name) values ('acme', '11111111-1111-4111-8111-111111111111', 'Ana Lima')`,
  );
}

const databases = [{ name: 'PGlite', open: newPglite, openEmpty: emptyPglite }];
if (inject('postgres')) databases.push({ name: 'PostgreSQL', open: newPostgres, openEmpty: newPostgres });

describe.each(databases)('migrating a database, on $name', ({ open, openEmpty }) => {
  const isNew = 'select is_new() as answer';
  const isNewSql = 'CREATE OR REPLACE FUNCTION is_new() RETURNS text LANGUAGE sql AS $$ SELECT $1 $$';
  const addFunction = ({ functions }: SqlFolders, answer: string) =>
    writeFile(join(functions, 'is_new.sql'), isNewSql.replace('$1', `'${answer}'`));

  test('creates one function for each file, with one signature', async () => {
    const database = await open();
    await migrate(database);
    const names = readdirSync(releaseSql.functions).map((file) => ({ name: file.replace('.sql', '') }));
    const found = await rowsOf(
      database,
      "select proname as name from pg_proc where pronamespace = 'public'::regnamespace order by 1",
    );
    expect(found).toEqual(names.sort((a, b) => (a.name < b.name ? -1 : 1)));
  });

  test('keeps the data and applies what a later release adds', async () => {
    const database = await open();
    await migrate(database);
    await addRep(database);
    const folders = await laterSql();
    await addMigration(folders, `ALTER TABLE reps ADD COLUMN phone text DEFAULT 'none' NOT NULL;`);
    await addFunction(folders, 'first');
    await migrate(database, folders);
    expect(await rowsOf(database, 'select name, phone from reps')).toEqual([
      { name: 'Ana Lima', phone: 'none' },
    ]);
    expect(await rowsOf(database, isNew)).toEqual([{ answer: 'first' }]);
  });

  test('brings the data of the first migration up to date', async () => {
    const database = await openEmpty();
    await migrate(database, await firstSql());
    await addRep(database);
    const [kept, merged] = ['22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'];
    const out = '44444444-4444-4444-8444-444444444444';
    for (const step of [
      `insert into leads (team, id, name, name_key, traits_at, ready_at)
        values ('acme', '${kept}', 'Jo', '', now(), '2026-11-02T09:00:00Z')`,
      `insert into events (team, message_id, lead, act, at, weak, origin) values
        ('acme', 'a', '${kept}', 'asked-contact', '2026-11-01T09:00:00Z', false, '${merged}'),
        ('acme', 'b', '${kept}', 'asked-contact', '2026-11-03T09:00:00Z', true, null),
        ('acme', 'c', '${kept}', 'viewed', '2026-11-04T09:00:00Z', false, null)`,
      `insert into merges (team, id, kept, gone, resolved_to, gone_row, kept_row, by, reason, at)
        values ('acme', gen_random_uuid(), '${kept}', '${merged}', '${kept}',
          '{"name": "Joe", "nameKey": "joe", "readyAt": "2026-11-01"}',
          '{"name": "Jo"}', 'Ana', 'One person', '2026-11-05T09:00:00Z')`,
      `insert into confirmed_names (team, lead, name_key, name, by, at) values
        ('acme', '${kept}', 'joe', 'Joe', 'Ana', '2026-11-05T09:00:00Z'),
        ('acme', '${kept}', 'joey', 'Joey', 'Ana', '2026-11-04T09:00:00Z')`,
      `insert into leads (team, id, name, name_key, traits_at, unsubscribed, do_not_contact)
        values ('acme', '${out}', 'Out', '', '2026-11-02T09:00:00Z', true, true)`,
      `insert into events (team, message_id, lead, act, at) values
        ('acme', 'd', '${out}', 'unsubscribed', '2026-11-06T09:00:00Z')`,
      `insert into distinct_pairs (team, one, other, by, at) values ('acme', '${kept}', '${out}', 'Ana', now())`,
    ]) {
      await database.execute(sql.raw(step));
    }
    await migrate(database);
    const times = `select threshold_reached_at = '2026-11-02T09:00:00Z' as reached,
      handed_over_at = threshold_reached_at as "handedOver",
      contact_requested_at = '2026-11-01T09:00:00Z' as requested from leads where id = '${kept}'`;
    expect(await rowsOf(database, times)).toEqual([{ reached: true, handedOver: true, requested: true }]);
    expect(
      await rowsOf(database, 'select message_id as id from events where merged_from is not null'),
    ).toEqual([{ id: 'a' }]);
    expect(
      await rowsOf(database, 'select name, lead, resolved_to as resolved from confirmed_names order by 1'),
    ).toEqual([
      { name: 'Joe', lead: merged, resolved: kept },
      { name: 'Joey', lead: kept, resolved: kept },
    ]);
    const optOuts = `select unsubscribed_at = '2026-11-06T09:00:00Z' as mail, do_not_contact_at = traits_at as contact,
      unsubscribed_received_at is not null and do_not_contact_received_at is not null as received
      from leads where id = '${out}'`;
    expect(await rowsOf(database, optOuts)).toEqual([{ mail: true, contact: true, received: true }]);
    expect(
      await rowsOf(database, 'select resolved_lead as one, resolved_other as other from distinct_pairs'),
    ).toEqual([{ one: kept, other: out }]);
    expect(await rowsOf(database, 'select place, merged, merged_row as row from merges')).toMatchObject([
      { place: 1, merged, row: { name: 'Joe', thresholdReachedAt: '2026-11-01' } },
    ]);
  });

  test('replaces functions whose text has changed, without a new migration', async () => {
    const database = await open();
    const folders = await laterSql();
    await addFunction(folders, 'first');
    await migrate(database, folders);
    await addFunction(folders, 'second');
    await migrate(database, folders);
    expect(await rowsOf(database, isNew)).toEqual([{ answer: 'second' }]);
  });

  test('changes nothing if nothing has changed', async () => {
    const database = await open();
    await migrate(database);
    const versions = () => rowsOf(database, "select oid, xmin::text from pg_proc where proname = 'look_up'");
    const before = await versions();
    await migrate(database);
    expect(await versions()).toEqual(before);
  });

  test('leaves a database alone that a newer release has migrated', async () => {
    const database = await open();
    const folders = await laterSql();
    await addMigration(folders, 'ALTER TABLE reps ADD COLUMN phone text;');
    await appendFile(join(folders.functions, 'authenticate.sql'), '-- newer');
    await migrate(database, folders);
    const hash = () => rowsOf(database, 'select hash from drizzle.applied_functions');
    const newer = await hash();
    await migrate(database);
    expect(await hash()).toEqual(newer);
  });

  test('applies everything or nothing: if a function fails, the migration before it is undone', async () => {
    const database = await open();
    await migrate(database);
    const folders = await laterSql();
    await addMigration(folders, 'ALTER TABLE reps ADD COLUMN phone text;');
    await writeFile(join(folders.functions, 'is_new.sql'), 'CREATE FUNCTION nonsense');
    await expect(migrate(database, folders)).rejects.toThrow();
    expect(
      await rowsOf(database, "select from information_schema.columns where column_name = 'phone'"),
    ).toEqual([]);
  });

  test('refuses a changed signature if the old function was not dropped', async () => {
    const database = await open();
    await migrate(database);
    const folders = await laterSql();
    const file = join(folders.functions, 'authenticate.sql');
    const text = readFileSync(file, 'utf8').replace('p_network text)', 'p_network text, p_more text)');
    await writeFile(file, text);
    await expect(migrate(database, folders)).rejects.toThrow();
    await addMigration(folders, 'DROP FUNCTION authenticate(text, text, timestamptz, text);');
    await migrate(database, folders);
  });

  test('refuses a database with an unknown migration', async () => {
    const database = await open();
    await migrate(database);
    await database.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 1)`);
    await expect(migrate(database)).rejects.toThrow(/cannot be upgraded/);
  });
});

test.runIf(inject('postgres'))('several processes may start at once on an empty PostgreSQL', async () => {
  const { url, ownerUrl } = await newDatabase(inject('postgres'), {
    owner: `owner_${randomUUID().slice(0, 8)}`,
  });
  const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url, ownerUrl)));
  expect(await Promise.all(stores.map((store) => store.teamIds()))).toEqual([[], [], [], []]);
  for (const store of stores) await store.close();
});
