import type { Config } from '../config';
import { openPglite } from './open-pglite';
import { openPostgres } from './open-postgres';
import type { Store } from './store';

/** Opens PostgreSQL if configured, otherwise the embedded database in the data folder. */
export function openStore({
  databaseUrl,
  databaseOwnerUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'databaseOwnerUrl' | 'dataDir'>): Promise<Store> {
  return databaseUrl ? openPostgres(databaseUrl, databaseOwnerUrl) : openPglite(dataDir);
}
