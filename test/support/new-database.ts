import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/**
 * Creates a database and the login that uses it. The owner is the superuser, or a new login with the given
 * name.
 *
 * @param template the database to copy; by default an empty one.
 */
export async function newDatabase(superuser: string, { owner = 'owner', template = 'template1' } = {}) {
  const database = `test_${randomUUID().slice(0, 8)}`;
  const client = new Client({ connectionString: superuser });
  await client.connect();
  if (owner !== 'owner') await client.query(`create role ${owner} login nosuperuser nobypassrls`);
  await client.query(`create database ${database} owner ${owner} template ${template}`);
  await client.query('select pg_advisory_lock(1)'); // Roles belong to the cluster, so only one test file at a time may create them.
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
