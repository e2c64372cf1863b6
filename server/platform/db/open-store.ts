import { openPglite } from './open-pglite';
import { openPostgres } from './open-postgres';
import type { Store } from './store';

/** PostgreSQL where DATABASE_URL says so, else the embedded store in a folder. */
export function openStore(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<Store> {
  return env.DATABASE_URL ? openPostgres(env.DATABASE_URL, env.DATABASE_OWNER_URL) : openPglite(folder);
}
