import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { createApp } from '../../../../../server/api/app';
import { noLimits } from '../../../../../server/api/limits/limiter';
import { createTeam } from '../../../../../server/features/teams/create-team';
import {
  createConsoleToken,
  createRepToken,
  createWriteKey,
} from '../../../../../server/features/teams/tokens';
import { createLog } from '../../../../../server/platform/log/create-log';
import { identifyEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { describeOnStores } from '../../support/stores';

const dayMs = 86_400_000;
const start = Date.parse('2026-03-02T09:00:00Z');

describeOnStores('tokens', (store) => {
  let now: number;
  let team: string;
  let app: ReturnType<typeof createApp>;
  const at = () => new Date(now);
  const pass = (days: number) => {
    now += days * dayMs;
  };
  beforeEach(async () => {
    now = start;
    app = createApp({ store: store(), now: at, limits: noLimits, log: createLog('silent') });
    team = await createTeam(store(), { name: 'Acme' });
  });
  const asRep = async (token: string) =>
    (await app.request('/v1/me', { headers: { authorization: `Bearer ${token}` } })).status;
  const asSystem = async (token: string) => {
    const answer = await app.request('/v1/console/feedback', {
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: answer.status, body: await answer.json() };
  };
  const sendWith = async (key: string) => {
    const headers = { authorization: `Basic ${btoa(`${key}:`)}` };
    const body = JSON.stringify(identifyEvent('jo@acme.example'));
    const answer = await app.request('/v1/identify', { method: 'POST', headers, body });
    return { status: answer.status, body: await answer.json() };
  };
  const admin = () => signInTo(store(), { app, team } as never, 'admin', at(), 'Ada');

  test('a connection code works for 14 days', async () => {
    const code = await createRepToken(store(), team, { name: 'Ana' }, at());
    pass(13.9);
    expect(await asRep(code)).toBe(200);
    pass(0.2);
    expect(await asRep(code)).toBe(401);
  });

  test('keys work for a year, and say when they expired', async () => {
    const key = await createWriteKey(store(), team, 'Website', 'server', { now: at() });
    const token = await createConsoleToken(store(), team, 'CRM', ['answer'], { now: at() });
    pass(364);
    expect([(await sendWith(key)).status, (await asSystem(token)).status]).toEqual([200, 200]);
    pass(2);
    expect(await sendWith(key)).toMatchObject({
      status: 401,
      body: { detail: 'This write key expired on 2027-03-02. Ask an admin for a new one.' },
    });
    expect(await asSystem(token)).toMatchObject({ status: 401, body: { detail: /console token expired/ } });
  });

  test('the console warns of a key for the 30 days before it ends, until one that took over is in use', async () => {
    const key = await createWriteKey(store(), team, 'Website', 'server', { now: at() });
    const expiring = async () => (await (await admin()).get('overview')).body.expiringKeys;
    pass(334);
    expect(await expiring()).toEqual([]);
    pass(2);
    const [warned] = await expiring();
    expect(warned).toMatchObject({ label: 'Website', kind: 'source' });
    const ada = await admin();
    const successor = (await ada.post(`tokens/${warned.id}/successors`)).body.secret;
    expect(await expiring()).toHaveLength(1); // Nothing uses the new one yet.
    expect((await sendWith(key)).status).toBe(200);
    expect((await sendWith(successor)).status).toBe(200);
    expect(await expiring()).toEqual([]);
    pass(6.9);
    expect([(await sendWith(key)).status, (await sendWith(successor)).status]).toEqual([200, 200]);
    pass(0.2);
    expect([(await sendWith(key)).status, (await sendWith(successor)).status]).toEqual([401, 200]);
    const { sources } = (await (await admin()).get('people')).body;
    expect(new Set(sources.map(({ label }: { label: string }) => label))).toEqual(new Set(['Website']));
  });

  test('a revoked key has no successor, and revoking an old key leaves the new one', async () => {
    const key = await createConsoleToken(store(), team, 'CRM', ['answer'], { now: at() });
    const ada = await admin();
    const { id } = (await ada.get('people')).body.systems[0];
    const successor = (await ada.post(`tokens/${id}/successors`)).body.secret;
    await ada.post('revocations', { kind: 'token', id });
    expect([(await asSystem(key)).status, (await asSystem(successor)).status]).toEqual([401, 200]);
    expect((await ada.post(`tokens/${id}/successors`)).status).toBe(404);
  });

  test('no sequence of exchanges leaves a rep without a working token', async () => {
    const step = fc.record({ hours: fc.integer({ min: 0, max: 80 * 24 }), isAnswerLost: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        now = start;
        let token = await createRepToken(store(), team, { name: 'Ana' }, at());
        const rotate = async () => {
          const answer = await app.request('/v1/token-rotations', {
            method: 'POST',
            headers: { authorization: `Bearer ${token}` },
          });
          return (await answer.json()) as { token: string; expiresAt: string };
        };
        token = (await rotate()).token;
        for (const { hours, isAnswerLost } of steps) {
          now += hours * 3_600_000;
          const rotated = await rotate();
          if (isAnswerLost) now += 60_000;
          else token = rotated.token;
          expect(await asRep(token)).toBe(200);
          // After a lost answer the browser comes back within the life of the token that it has.
          if (isAnswerLost) token = (await rotate()).token;
        }
      }),
      { numRuns: 15 },
    );
  });

  test('a rep’s token in two networks at once shows; a change of network doesn’t', async () => {
    const code = await createRepToken(store(), team, { name: 'Ana' }, at());
    const from = async (address: string) => {
      const env = { incoming: { socket: { remoteAddress: address } } };
      await app.request('/v1/me', { headers: { authorization: `Bearer ${code}` } }, env);
    };
    const shown = async () => {
      const [{ tokens }] = (await (await admin()).get('people')).body.reps;
      return { from: tokens[0].usedFrom, isSuspicious: tokens[0].suspiciousAt !== undefined };
    };
    await from('203.0.113.7');
    await from('203.0.113.7');
    pass(0.2);
    await from('198.51.100.20');
    pass(0.2);
    await from('203.0.113.7');
    expect(await shown()).toEqual({ from: '203.0.113.7', isSuspicious: false });
    now += 60_000;
    await from('198.51.100.20');
    expect(await shown()).toEqual({ from: '198.51.100.20', isSuspicious: true });
  });
});
