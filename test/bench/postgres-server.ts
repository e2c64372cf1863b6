import { createRepToken, createWriteKey } from '../../server/features/teams/tokens';
import { reps } from '../../server/platform/db/tables/team-tables';
import { startBenchEndpoint } from './bench-endpoint';

/** What the measuring process needs to know about a running endpoint. */
export interface BenchServer {
  url: string;
  team: string;
  token: string;
  rep: string;
  writeKey: string;
  /** Its memory use after garbage collection, in MB. */
  memory: () => Promise<number>;
}

// Runs in its own process: an endpoint on the PostgreSQL at DATABASE_URL.
const { store, team, url } = await startBenchEndpoint();
const token = await createRepToken(store, team, { name: 'Bench' });
const writeKey = await createWriteKey(store, team, 'Bench');
const [{ rep } = { rep: '' }] = await store.inTeam(team, (tx) => tx.select({ rep: reps.id }).from(reps));
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed / 1e6);
});
process.send?.({ url, team, token, rep, writeKey });
