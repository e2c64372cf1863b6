import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/**
 * Makes a database, and the login that works in it; its owner is the superuser, or a login of that name.
 *
 * @param template the database that it is a copy of; without it, it is empty.
 */
export async function newDatabase(superuser: string, { owner = 'owner', template = 'template1' } = {}) {
  const database = `test_${randomUUID().slice(0, 8)}`;
  const client = new Client({ connectionString: superuser });
  await client.connect();
  if (owner !== 'owner') await client.query(`create role ${owner} login nosuperuser nobypassrls`);
  await client.query(`create database ${database} owner ${owner} template ${template}`);
  await client.query('select pg_advisory_lock(1)'); // Roles are the cluster's: one test file at a time makes them.
  const { rowCount } = await client.query("select from pg_roles where rolname = 'endpoint'");
  if (!rowCount) {
    await client.query(
      "do $$ begin if not exists (select from pg_roles where rolname = 'passback') then create role passback nologin; end if; end $$",
    );
    await client.query('create role endpoint login nosuperuser nobypassrls');
    await client.query('grant passback to endpoint');
  }
  await client.end();
  const ownerUrl = superuser.replace('//owner@', `//${owner}@`).replace(/\/postgres$/, `/${database}`);
  return { database, url: ownerUrl.replace(`//${owner}@`, '//endpoint@'), ownerUrl };
}
