import { asc } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Client, Pool } from 'pg';
import { UserError } from '../user-error';
import { createInTeam, toCallSql } from './in-team';
import { migrate } from './migrate';
import { refuseUnsafeLogin } from './refuse-unsafe-login';
import type { Store } from './store';
import { teams } from './tables/team-tables';

/**
 * Opens a PostgreSQL database. Its login must own nothing and must not bypass row-level security. Tables are
 * created and changed by another login, the owner, if its URL is given.
 *
 * @throws UserError if the login has too many rights or the tables don't exist, with the SQL to fix it.
 */
export async function openPostgres(url: string, ownerUrl?: string): Promise<Store> {
  if (ownerUrl) await migrateAsOwner(ownerUrl).catch((error) => refuseAddress('DATABASE_OWNER_URL', error));
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000, pipeline: true });
  pool.on('error', () => {}); // Losing an idle connection is fine: the next query opens another.
  try {
    await refuseUnsafeLogin(pool).catch((error) => refuseAddress('DATABASE_URL', error));
  } catch (error) {
    await pool.end();
    throw error;
  }
  const database = drizzle(pool);
  return {
    kind: 'postgres',
    inTeam: createInTeam(database),
    async call(name, args) {
      const { rows } = await pool.query<{ answer: unknown }>({
        name: `${name} ${args.length}`, // A new signature needs a new prepared statement.
        text: toCallSql(name, args.length),
        values: args,
      });
      return rows[0]?.answer;
    },
    async teamIds() {
      return database.transaction(async (tx) => {
        await tx.execute("select set_config('role', 'passback', true)");
        const rows = await tx.select().from(teams).orderBy(asc(teams.createdAt));
        return rows.map(({ id }) => id);
      });
    },
    async ping() {
      await pool.query('select 1');
    },
    pool: () => ({
      idle: pool.idleCount,
      busy: pool.totalCount - pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => pool.end(),
  };
}

/** @throws UserError that names the setting whose database doesn't respond; rethrows other errors. */
function refuseAddress(setting: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^(?:ENOTFOUND|ECONN|ETIMEDOUT|EAI_|28|3D)/.test(code)) throw error;
  const reason = error instanceof Error ? error.message : code;
  throw new UserError(
    `Can’t connect to the PostgreSQL database in ${setting}: ${reason}. Check its address, user and password.`,
  );
}

async function migrateAsOwner(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await migrate(drizzle(client));
  } finally {
    await client.end();
  }
}
