import { weekBefore } from '../../server/features/scoring/score-lead';
import { createRepToken, createWriteKey, hashToken } from '../../server/features/teams/tokens';
import { reps } from '../../server/platform/db/tables/team-tables';
import { startBenchEndpoint } from './bench-endpoint';
import { perSecond } from './load';

/** What the measuring process needs to know about a running endpoint. */
export interface LookupServer {
  url: string;
  token: string;
  keys: { email: string }[];
}

const people = 400;
const eventsEach = 20;

// Runs in its own process: an endpoint on PGlite with twenty engagements per lead, and the same lookups
// without HTTP.
const endpoint = await startBenchEndpoint();
const { store, team, url } = endpoint;
const writeKey = await createWriteKey(store, team, 'Bench');
const keys = Array.from({ length: people }, (_, index) => ({
  email: `person${index}@company${index % 40}.example`,
}));
const events = keys.flatMap(({ email }, index) => [
  {
    type: 'identify',
    traits: { email, name: `Person ${index}`, title: 'VP Operations', company: `Company ${index % 40}` },
  },
  ...Array.from({ length: eventsEach }, (_, piece) => ({
    type: 'track',
    event: 'Content Downloaded',
    context: { traits: { email } },
    timestamp: new Date(Date.now() - (index + piece) * 3_600_000).toISOString(),
    properties: { content_id: `piece-${piece}`, content_type: 'guide', title: `Guide ${piece}` },
  })),
]);
for (let from = 0; from < events.length; from += 1000) {
  const response = await fetch(`${url}/v1/batch`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${writeKey}:`)}` },
    body: JSON.stringify({ batch: events.slice(from, from + 1000) }),
  });
  if (!response.ok) throw new Error(await response.text());
}
const token = await createRepToken(store, team, { name: 'Bench' });
const hash = hashToken(token);
const [{ rep } = { rep: '' }] = await store.inTeam(team, (tx) => tx.select({ rep: reps.id }).from(reps));
const weekAgo = weekBefore(new Date()).toISOString().slice(0, 10);

process.on('message', async ({ count, seconds }: { count: number; seconds: number }) => {
  const body = JSON.stringify(keys.slice(0, count));
  const look = async () => {
    await store.call('authenticate', [team, hash, new Date().toISOString(), '127.0.0.1']);
    await store.call('look_up', [team, body, weekAgo, rep]);
  };
  await perSecond(look, 1); // Warm up.
  process.send?.(await perSecond(look, seconds));
});
process.send?.({ url, token, keys } satisfies LookupServer);
