import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { startEndpoint } from '../../../../../server/api/start-endpoint';
import { type Post, postToUrl } from '../../../../../server/features/webhooks/post-to-url';
import { startDeliveryWorker } from '../../../../../server/features/webhooks/start-delivery-worker';
import { readConfig } from '../../../../../server/platform/config';
import { openPostgres } from '../../../../../server/platform/db/open-postgres';
import { openStore } from '../../../../../server/platform/db/open-store';
import type { Store } from '../../../../../server/platform/db/store';
import { newDatabase } from '../../../../support/new-database';
import { type ReceiverResponse, startReceiver } from '../../../../support/receiver';
import { createApi, identifyEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { createTestTarget, listTestDeliveries } from '../../support/deliveries';
import { dispositionItem } from '../../support/items';
import { makeDataFolder } from '../../support/stores';

let folder: string;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let answer: (before: number) => ReceiverResponse | Promise<ReceiverResponse>;
beforeEach(async () => {
  folder = await makeDataFolder();
  answer = () => ({});
  receiver = await startReceiver((_, before) => answer(before));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await receiver.stop();
  await rm(folder, { recursive: true, force: true });
});
const ids = () => receiver.received.map(({ headers }) => String(headers['webhook-id']));
const received = (count: number) =>
  vi.waitFor(() => expect(receiver.received.length).toBeGreaterThanOrEqual(count), 30_000);

/** A team with a target, whose rep gave this many items of feedback two minutes ago. */
async function submitBefore(store: Store, count = 1) {
  const api = await createApi(store, () => new Date(Date.now() - 120_000));
  await api.send('/v1/identify', identifyEvent('priya@one.example'));
  const { lead } = await api.find({ email: 'priya@one.example' });
  const target = await createTestTarget(store, api.team, { url: receiver.url });
  const items = Array.from({ length: count }, () => dispositionItem(lead.id, 'accepted'));
  await api.post('/v1/feedback', { items });
  return { api, team: api.team, items, target };
}

async function start(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const args = [inject('endpoint'), '--data', folder, '--port', '0'];
  const all = { ...process.env, ...env, ALLOW_PRIVATE_TARGETS: 'true' };
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: all });
  await once(server.stdout, 'data');
  return server;
}

const databases: [string, () => Promise<NodeJS.ProcessEnv>][] = [['PGlite', async () => ({})]];
if (inject('postgres')) {
  const make = async () => {
    const { url, ownerUrl } = await newDatabase(inject('postgres'), { template: inject('postgresTemplate') });
    return { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
  };
  databases.push(['PostgreSQL', make]);
}

test.each(databases)(
  'an endpoint killed during delivery loses nothing: the next start sends it once more with the same id, on %s',
  async (_, make) => {
    answer = (before) => (before === 0 ? 'hang' : {});
    const env = await make();
    /** No other process has the store open meanwhile. */
    const inStore = async <Result>(work: (store: Store) => Promise<Result>) => {
      const store = await openStore(readConfig(env, { DATA_DIR: folder }));
      return work(store).finally(() => store.close());
    };
    const { team } = await inStore((store) => submitBefore(store));
    const first = await start(env);
    await received(1);
    first.kill('SIGKILL');
    await once(first, 'exit');
    await inStore(async (store) => {
      expect(await listTestDeliveries(store, team)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
      await store.inTeam(team, async (tx) => {
        // As if it had waited for two minutes.
        await tx.execute(sql`update queue.jobs set run_at = run_at - interval '2 minutes'`);
        await tx.execute(sql`update deliveries set leased_until = leased_until - interval '2 minutes'`);
      });
    });
    const next = await start(env);
    await received(2);
    next.kill('SIGTERM');
    expect(await once(next, 'exit')).toEqual([0, null]); // It finished the delivery in progress before it exited.
    expect(ids()).toHaveLength(2);
    expect(new Set(ids()).size).toBe(1);
    expect(await inStore((store) => listTestDeliveries(store, team))).toMatchObject([
      { state: 'delivered', attempts: 2 },
    ]);
  },
  90_000,
);

test('an endpoint sends what is due without being asked, and stops after the answer to what it sent', async () => {
  let letGo: (answer: ReceiverResponse) => void = () => {};
  answer = () => new Promise((done) => (letGo = done));
  const config = readConfig({}, { DATA_DIR: folder, PORT: '0', ALLOW_PRIVATE_TARGETS: true });
  const endpoint = await startEndpoint({ config, teamName: 'Acme' });
  const { team } = await submitBefore(endpoint.store);
  await received(1);
  const stopped = endpoint.stop();
  letGo({});
  await stopped;
  const store = await openStore(config);
  expect(await listTestDeliveries(store, team)).toMatchObject([{ state: 'delivered' }]);
  await store.close();
});

describe.runIf(inject('postgres'))('three processes on one PostgreSQL', () => {
  test('send everything once and nothing twice, while reps and marketing keep making changes', async () => {
    const { url, ownerUrl } = await newDatabase(inject('postgres'), { template: inject('postgresTemplate') });
    const stores = [await openPostgres(url, ownerUrl), await openPostgres(url), await openPostgres(url)];
    const post: Post = (url, body, headers) => postToUrl(url, body, headers, { allowsPrivate: true });
    const faults: unknown[] = [];
    const working = { pollMs: 20, mostAtOnce: 4, log: (fault: unknown) => faults.push(fault) };
    const [store] = stores;
    if (!store) throw new Error('There is no store');
    const { api, items, target } = await submitBefore(store, 60);
    const senders = stores.map((store) =>
      startDeliveryWorker(store, { now: () => new Date(), post }, working),
    );
    const { headers } = await signInTo(store, api, 'admin');
    for (const item of items) {
      const body = { ...item.body, note: 'Changed' };
      await api.post('/v1/feedback', { items: [{ ...item, revision: 2, body }] });
      await api.call(`/v1/console/targets/${target.id}`, {
        method: 'PATCH',
        headers,
        body: JSON.stringify({ name: `CRM ${item.id}`, isEnabled: true }),
      });
    }
    const newest = () =>
      receiver.received.map(({ body }) => JSON.parse(body).data).filter(({ revision }) => revision === 2);
    await vi.waitFor(() => expect(newest()).toHaveLength(60), 60_000);
    await Promise.all(senders.map(({ stop }) => stop()));
    expect(faults).toEqual([]);
    expect(new Set(newest().map(({ feedback }) => feedback)).size).toBe(60);
    expect(ids()).toHaveLength(new Set(ids()).size);
    expect((await listTestDeliveries(store, api.team)).every(({ attempts }) => attempts <= 1)).toBe(true);
    await Promise.all(stores.map((store) => store.close()));
  }, 90_000);
});
