import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../server/api/app';
import { noLimits } from '../../../server/api/limits/limiter';
import { createTeam } from '../../../server/features/teams/create-team';
import { createRepToken, hashToken } from '../../../server/features/teams/tokens';
import { openPglite } from '../../../server/platform/db/open-pglite';
import type { Store } from '../../../server/platform/db/store';
import { feedback } from '../../../server/platform/db/tables/feedback-tables';
import { leads } from '../../../server/platform/db/tables/lead-tables';
import { tokens } from '../../../server/platform/db/tables/team-tables';
import { verifyCode } from '../../../utils/connecting/connect';
import { flushOutbox } from '../../../utils/feedback/outbox/flush-outbox';
import { isUnsent } from '../../../utils/feedback/outbox/outbox-row';
import { listRows } from '../../../utils/feedback/outbox/outbox-store';
import { saveFeedback } from '../../../utils/feedback/outbox/save-feedback';
import { type Connection, getConnection, saveConnection } from '../../../utils/team/connection-store';
import { rotateToken } from '../../../utils/team/rotate-token';
import { fakeLocks } from '../support/locks';

const hourMs = 3_600_000;
const address = 'https://passback.acme.example';
let store: Store;
let now = Date.parse('2026-11-02T09:00:00Z');
beforeAll(async () => {
  store = await openPglite(undefined);
}, 60_000);
afterAll(() => store.close());

/** How a request goes: answered, never sent, or answered with the answer lost on the way. */
type Network = 'fine' | 'offline' | 'answer lost';

/** A browser that connects with a new rep's code, in a team with one lead. */
async function connectBrowser() {
  const app = createApp({ store, now: () => new Date(now), limits: noLimits });
  const team = await createTeam(store, { name: 'Acme' });
  const lead = await addLead(team);
  const code = `${address}/#${await createRepToken(store, team, { name: 'Ana' }, new Date(now))}`;
  let network: Network = 'fine';
  const fetch = (async (url: string, init?: RequestInit) => {
    if (network === 'offline') throw new TypeError('offline');
    const answer = await app.request(url.slice(address.length), init);
    if (network === 'answer lost') throw new TypeError('cut off');
    return answer;
  }) as typeof globalThis.fetch;
  const connection = await verifyCode(code, fetch);
  if ('problem' in connection) throw new Error(connection.problem);
  await saveConnection(connection);
  const current = async (): Promise<Connection> => {
    const stored = await getConnection();
    if (!stored) throw new Error('Not connected');
    return stored;
  };
  return {
    team,
    lead,
    code,
    id: connection.id,
    fetch,
    current,
    /** What the background does every few minutes. */
    catchUp: async (how: Network = 'fine') => {
      network = how;
      await flushOutbox(await current(), { fetch, locks: fakeLocks() });
      await rotateToken(await current(), { now, fetch });
      network = 'fine';
    },
    tokens: () => store.inTeam(team, (tx) => tx.select().from(tokens)),
  };
}

async function addLead(team: string): Promise<string> {
  const lead = {
    id: crypto.randomUUID(),
    name: 'Priya Raman',
    nameKey: 'priya raman',
    traitsAt: new Date(now),
  };
  await store.inTeam(team, (tx) => tx.insert(leads).values({ team, ...lead }));
  return lead.id;
}

test('through a month of exchanged tokens, lost answers and closed browsers, no click is lost', async () => {
  const step = fc.record({
    hours: fc.constantFrom(1, 1, 5, 20, 26, 70),
    network: fc.constantFrom<Network>('fine', 'fine', 'offline', 'answer lost'),
    clicks: fc.nat(2),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
      const browser = await connectBrowser();
      const given: string[] = [];
      for (const { hours, network, clicks } of steps) {
        now += hours * hourMs;
        for (let n = 0; n < clicks; n++) {
          const body = { stage: 'before-contact' as const, disposition: 'accepted', reasons: [], note: '' };
          const draft = {
            kind: 'disposition' as const,
            lead: browser.lead,
            body: { ...body, withdrawn: false },
          };
          given.push((await saveFeedback(browser.id, { name: 'Priya Raman', draft })).id);
        }
        await browser.catchUp(network);
      }
      await browser.catchUp();
      expect((await browser.current()).paused).toBeUndefined();
      expect((await listRows(browser.id)).filter(isUnsent)).toEqual([]);
      const stored = await store.inTeam(browser.team, (tx) => tx.select({ id: feedback.id }).from(feedback));
      expect(stored.map(({ id }) => id).sort()).toEqual([...given].sort());
    }),
    { numRuns: 8 },
  );
}, 120_000);

test('a browser exchanges the token of its code at once and then every day, and the old ones end', async () => {
  const browser = await connectBrowser();
  const code = (await browser.current()).token;
  await browser.catchUp();
  const first = (await browser.current()).token;
  expect(first).not.toBe(code);
  await browser.catchUp(); // Uses it.
  expect((await browser.current()).token).toBe(first);
  now += 25 * hourMs;
  await browser.catchUp();
  const second = (await browser.current()).token;
  expect(second).not.toBe(first);
  const ask = async (token: string) =>
    (await browser.fetch(`${address}/v1/me`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await ask(first)).toBe(200); // Until the new one has been used.
  expect(await ask(second)).toBe(200);
  now += 6 * 60_000;
  expect([await ask(first), await ask(second), await ask(code)]).toEqual([401, 200, 200]);
  now += 14 * 24 * hourMs;
  expect([await ask(second), await ask(code)]).toEqual([200, 401]);
});

test('a copy of an exchanged token shows, and revoking one revokes what was exchanged for it', async () => {
  const browser = await connectBrowser();
  await browser.catchUp();
  const stolen = (await browser.current()).token;
  now += 25 * hourMs;
  await browser.catchUp();
  await browser.catchUp();
  const { token } = await browser.current();
  const ask = (token: string) =>
    browser.fetch(`${address}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  await ask(token);
  now += 10 * 60_000;
  expect((await ask(stolen)).status).toBe(401);
  const suspicious = (await browser.tokens()).filter(({ suspiciousAt }) => suspiciousAt);
  expect(suspicious.map(({ hash }) => hash)).toEqual([hashToken(token)]);
});

test('a browser that stays closed for less than 90 days is still connected', async () => {
  const browser = await connectBrowser();
  await browser.catchUp();
  now += 89 * 24 * hourMs;
  await browser.catchUp();
  await browser.catchUp();
  now += 89 * 24 * hourMs;
  expect((await rotateToken(await browser.current(), { now, fetch: browser.fetch })).tokenSince).toBe(now);
  now += 91 * 24 * hourMs;
  await browser.catchUp();
  const refused = await browser.fetch(`${address}/v1/me`, {
    headers: { authorization: `Bearer ${(await browser.current()).token}` },
  });
  expect([refused.status, (await refused.json()).detail]).toEqual([
    401,
    expect.stringContaining('has expired'),
  ]);
});
