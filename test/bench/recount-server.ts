import { eq, sql } from 'drizzle-orm';
import { startRecompute } from '../../server/features/scoring/definition/recompute';
import { createRepToken } from '../../server/features/teams/tokens';
import { definitions } from '../../server/platform/db/tables/team-tables';
import { startBenchEndpoint } from './bench-endpoint';
import { counted, type RecountServer } from './recount-size';
import { seedLeads } from './seed-leads';

const batchSize = 10_000;

// Runs in its own process: an endpoint on PGlite that, on request, rescores all its leads by a new definition
// or reports how many are rescored.
const { store, team, url } = await startBenchEndpoint();
const run = (statement: string) => store.inTeam(team, (tx) => tx.execute(sql.raw(statement)));
for (let from = 0; from < counted.leads; from += batchSize) {
  await seedLeads(run, team, { from, to: from + batchSize, acts: counted.acts });
}
await store.vacuum?.();
const token = await createRepToken(store, team, { name: 'Bench' });

process.on('message', async (message) => {
  if (message === 'recount') {
    await store.inTeam(team, async (tx) => {
      const [adopted] = await tx.select().from(definitions).where(eq(definitions.state, 'adopted'));
      if (!adopted) throw new Error('the team has no definition');
      const version = adopted.version + 1;
      await tx.insert(definitions).values({ team, version, body: adopted.body, state: 'draft' });
      await startRecompute(tx, version);
    });
  }
  const states = await store.inTeam(team, (tx) => tx.select().from(definitions));
  process.send?.(states.find(({ state }) => state === 'computing')?.done ?? 0);
});
process.send?.({ url, token } satisfies RecountServer);
