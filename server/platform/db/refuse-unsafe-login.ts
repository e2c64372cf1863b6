import type { Pool } from 'pg';
import { z } from 'zod';
import { UserError } from '../user-error';

const loginFacts = z.object({
  login: z.string(),
  hasTables: z.boolean(),
  isMember: z.boolean(),
  bypasses: z.boolean(),
  owns: z.boolean(),
});

/**
 * Refuses a login that owns tables or can bypass row-level security, because teams' data would not be kept
 * separate.
 *
 * @throws UserError with the SQL to fix it.
 */
export async function refuseUnsafeLogin(pool: Pool): Promise<void> {
  const { rows } = await pool.query(`
    select current_user as login,
      to_regclass('public.team_settings') is not null as "hasTables",
      exists (select from pg_roles where rolname = 'passback') and pg_has_role(current_user, (
        select oid from pg_roles where rolname = 'passback'), 'member') as "isMember",
      (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypasses,
      exists (select from pg_tables where schemaname = 'public' and tableowner = current_user) as owns`);
  const { login, hasTables, isMember, bypasses, owns } = loginFacts.parse(rows[0]);
  if (!hasTables) {
    throw new UserError(
      'The database in DATABASE_URL has no Passback tables yet. Start the endpoint with DATABASE_OWNER_URL set to a login that can create tables. It creates and migrates them.',
    );
  }
  if (bypasses || owns) {
    throw new UserError(
      `The login "${login}" in DATABASE_URL ${bypasses ? 'bypasses row-level security' : 'owns the tables'}, so teams’ data wouldn’t be kept separate. Create another login and use it in DATABASE_URL. Keep this one for DATABASE_OWNER_URL:

  CREATE ROLE passback_endpoint LOGIN PASSWORD 'choose one' NOSUPERUSER NOBYPASSRLS;
  GRANT passback TO passback_endpoint;`,
    );
  }
  if (!isMember) {
    throw new UserError(
      `The login "${login}" in DATABASE_URL doesn't have access to Passback's tables yet. As their owner, run:\n\n  GRANT passback TO "${login}";`,
    );
  }
}
