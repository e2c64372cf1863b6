import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { openPglite } from '../../../../server/platform/db/open-pglite';
import { openPostgres } from '../../../../server/platform/db/open-postgres';
import type { Store } from '../../../../server/platform/db/store';
import { engagementSums, events } from '../../../../server/platform/db/tables/engagement-tables';
import { newDatabase } from '../../../support/new-database';
import { trackEvent } from '../support/api';
import { postOnce, startChild } from '../support/child';
import { makeDataFolder } from '../support/stores';

const inBatch = 20;
let folder: string;
beforeEach(async () => {
  folder = await makeDataFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Child = Awaited<ReturnType<typeof startChild>>;

/** Eight senders post batches, half of them over keep-alive connections, until their endpoint is gone. */
async function load({ url, writeKey }: Child, enough: number, end: () => Promise<unknown[]>) {
  const acknowledged = new Set<string>();
  const running = new Set<string>();
  let begun: string[] = [];
  let ended: Promise<unknown[]> | undefined;
  const endInMidst = async () => {
    begun = [...running];
    // Once these are answered, the endpoint has received everything before them: queued requests were sent
    // before the first, and pending connections were opened before the second's.
    await fetch(`${url}/healthz`);
    await postOnce(`${url}/healthz`, {}, '');
    return end();
  };
  let count = 0;
  const headers = { authorization: `Basic ${btoa(`${writeKey}:`)}` };
  const send = async (isKept: boolean) => {
    for (;;) {
      const id = `batch${count++}`;
      const batch = Array.from({ length: inBatch }, (_, index) => ({
        ...trackEvent(`p${count % 7}@acme.example`, 'Content Downloaded', { content_id: `${id}-${index}` }),
        messageId: `${id}-${index}`,
      }));
      const body = JSON.stringify({ batch });
      running.add(id);
      try {
        const status = isKept
          ? (await fetch(`${url}/v1/batch`, { method: 'POST', headers, body })).status
          : await postOnce(`${url}/v1/batch`, headers, body);
        running.delete(id);
        if (status === 200) acknowledged.add(id);
      } catch {
        return; // The endpoint is gone; every sender ends here.
      }
      if (acknowledged.size >= enough) ended ??= endInMidst();
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, index) => send(index % 2 === 0)));
  return { acknowledged, begun, ended: await ended };
}

/** The stored batches, each with its number of stored events. */
async function stored(store: Store) {
  const [team = ''] = await store.teamIds();
  const batches = new Map<string, number>();
  const counted = await store.inTeam(team, async (tx) => {
    for (const { messageId } of await tx.select().from(events)) {
      const id = messageId.split('-')[0] ?? '';
      batches.set(id, (batches.get(id) ?? 0) + 1);
    }
    return (await tx.select().from(engagementSums)).reduce((total, { n }) => total + n, 0);
  });
  await store.close();
  return { batches, counted };
}

test('SIGTERM under load: every accepted request is answered, and every acknowledged event is kept', async () => {
  const child = await startChild(folder);
  const { acknowledged, begun, ended } = await load(child, 30, () => child.end('SIGTERM'));
  expect(ended).toEqual([0, null]);
  expect(begun.length).toBeGreaterThan(3);
  expect(begun.filter((id) => !acknowledged.has(id))).toEqual([]);
  const taken = child.logged().flatMap((line) => (line.includes('/v1/batch') ? JSON.parse(line).status : []));
  expect(taken).toEqual(Array(acknowledged.size).fill(200));
  const { batches } = await stored(await openPglite(folder));
  // Nothing acknowledged is lost, and nothing was stored whose response was cut off.
  expect([...batches.keys()].sort()).toEqual([...acknowledged].sort());
}, 90_000);

test('SIGTERM with notice: /readyz gives 503 at once, late requests are still accepted, and then the endpoint stops', async () => {
  const child = await startChild(folder, { DRAIN_NOTICE: '3' });
  const readiness = async () => (await fetch(`${child.url}/readyz`)).status;
  expect(await readiness()).toBe(200);
  const ended = child.end('SIGTERM');
  await vi.waitFor(async () => expect(await readiness()).toBe(503), 2000);
  const headers = { authorization: `Basic ${btoa(`${child.writeKey}:`)}` };
  const event = trackEvent('late@acme.example', 'Content Downloaded');
  expect(await postOnce(`${child.url}/v1/track`, headers, JSON.stringify(event))).toBe(200);
  expect(await ended).toEqual([0, null]);
  await expect(readiness()).rejects.toThrow();
}, 60_000);

const stores: string[] = inject('postgres') ? ['PGlite', 'PostgreSQL'] : ['PGlite'];
test.each(stores)(
  'SIGKILL during batches, on %s: nothing acknowledged is lost, and no batch is stored in part',
  async (kind) => {
    const database =
      kind === 'PostgreSQL'
        ? await newDatabase(inject('postgres'), { template: inject('postgresTemplate') })
        : undefined;
    const env = database && { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl };
    const child = await startChild(folder, env);
    const { acknowledged } = await load(child, 30, () => child.end('SIGKILL'));
    const { batches, counted } = await stored(
      database ? await openPostgres(database.url) : await openPglite(folder),
    );
    for (const id of acknowledged) expect([id, batches.get(id)]).toEqual([id, inBatch]);
    expect([...batches.values()].every((count) => count === inBatch)).toBe(true);
    expect(counted).toBe(batches.size * inBatch);
  },
  180_000,
);
