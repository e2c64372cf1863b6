import { beforeEach, expect, test } from 'vitest';
import { peopleResponse } from '../../../../../utils/contract/console/people';
import { parseConnectionCode } from '../../../../../utils/contract/shared/connection-code';
import { createApi } from '../../support/api';
import { signInTo } from '../../support/console';
import { describeOnStores } from '../../support/stores';

describeOnStores('people and tokens', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  let admin: Awaited<ReturnType<typeof signInTo>>;
  beforeEach(async () => {
    api = await createApi(store());
    admin = await signInTo(store(), api, 'admin');
  });
  const people = async () => peopleResponse.parse((await admin.get('people')).body);
  const as = (token: string, path: string) =>
    api.call(path, { headers: { authorization: `Bearer ${token}` } });

  test('are listed with their last use and without secrets', async () => {
    await api.get('/v1/me');
    const { body } = await admin.get('people');
    expect(peopleResponse.parse(body)).toMatchObject({
      reps: [
        {
          name: 'Ana Lima',
          email: 'ana@sellers.example',
          tokens: [{ lastUsedAt: expect.stringMatching(/:00:00/) }],
        },
      ],
      sources: [{ label: 'Pages' }, { label: 'Website' }],
      systems: [{ label: 'Maria Berg' }],
      people: [{ name: 'Maria the admin', role: 'admin', sessions: [{ isMine: true }] }],
    });
    expect(JSON.stringify(body)).not.toMatch(/pb_|[0-9a-f]{64}/);
  });

  test('a rep’s connection code is created, works, and is revoked, and the rep’s device learns about it', async () => {
    const made = await admin.post('tokens', { kind: 'rep', name: 'Ben Okoye', email: 'ben@acme.example' });
    const code = parseConnectionCode(made.body.secret);
    if (!code || !('token' in code)) throw new Error(`no code: ${made.body.secret}`);
    expect((await as(code.token, '/v1/me')).body).toMatchObject({ rep: { name: 'Ben Okoye' } });
    const ben = (await people()).reps.find(({ name }) => name === 'Ben Okoye');
    await admin.post('revocations', { kind: 'rep', id: ben?.id });
    const refused = await as(code.token, '/v1/me');
    expect(refused.status).toBe(401);
    expect(refused.body.detail).toMatch(/revoked/);
    expect((await api.get('/v1/me')).status).toBe(200); // Ana's still works.
    expect((await people()).reps.find(({ name }) => name === 'Ben Okoye')).toMatchObject({
      tokens: [{ revokedAt: expect.any(String) }],
    });
  });

  test('a write key and a system token are created, each for its own calls, and revoked individually', async () => {
    const key = (await admin.post('tokens', { kind: 'source', name: 'Events' })).body.secret;
    const send = () =>
      api.call('/v1/identify', {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${key}:`)}` },
        body: JSON.stringify({ userId: 'x', traits: {} }),
      });
    expect((await send()).status).toBe(200);
    await admin.post('tokens', { kind: 'source', name: 'Pages too', isPublic: true });
    const { sources } = (await admin.get('sources')).body;
    expect(sources.map(({ name, kind }: { name: string; kind: string }) => `${name}: ${kind}`)).toEqual(
      expect.arrayContaining(['Events: server', 'Pages too: browser']),
    );
    const system = (await admin.post('tokens', { kind: 'system', name: 'CRM' })).body.secret;
    expect((await as(system, '/v1/console/me')).body).toMatchObject({
      person: { name: 'CRM', role: 'marketer' },
    });
    expect((await as(system, '/v1/console/people')).status).toBe(403);
    const made = (await people()).sources.find(({ label }) => label === 'Events');
    await admin.post('revocations', { kind: 'token', id: made?.id });
    expect((await send()).status).toBe(401);
    expect((await as(system, '/v1/console/me')).status).toBe(200);
  });

  test('a sign-in link is created for a person, whose sessions can be ended one by one or all together', async () => {
    const { secret } = (await admin.post('tokens', { kind: 'link', name: 'Leo Wolf', role: 'marketer' }))
      .body;
    expect(secret).toMatch(/\/console\/sign-in#pb_/);
    expect((await people()).people.find(({ name }) => name === 'Leo Wolf')).toMatchObject({
      sessions: [],
      linkExpiresAt: expect.any(String),
    });
    const [first, second] = [await signInTo(store(), api), await signInTo(store(), api)];
    const marketer = (await people()).people.find(({ name }) => name === 'Maria the marketer');
    expect(marketer?.sessions).toHaveLength(2);
    await admin.post('revocations', { kind: 'session', id: marketer?.sessions[0]?.id });
    expect([(await first.get('me')).status, (await second.get('me')).status].sort()).toEqual([200, 401]);
    await admin.post('revocations', { kind: 'person', id: marketer?.id });
    expect([(await first.get('me')).status, (await second.get('me')).status]).toEqual([401, 401]);
    expect((await people()).people.map(({ name }) => name)).toEqual(['Leo Wolf', 'Maria the admin']);
  });

  test('an unused link no longer signs in a person whose access was revoked', async () => {
    const { secret } = (await admin.post('tokens', { kind: 'link', name: 'Leo Wolf', role: 'admin' })).body;
    const leo = (await people()).people.find(({ name }) => name === 'Leo Wolf');
    await admin.post('revocations', { kind: 'person', id: leo?.id });
    const used = await admin.post('sign-in', { link: secret.split('#')[1] });
    expect(used.status).toBe(401);
    expect(used.body.detail).toMatch(/revoked/);
  });

  test('are available to admins only', async () => {
    const marketer = await signInTo(store(), api);
    const { reps } = await people();
    for (const refused of [
      await marketer.get('people'),
      await marketer.post('tokens', { kind: 'link', name: 'Me', role: 'admin' }),
      await marketer.post('revocations', { kind: 'rep', id: reps[0]?.id }),
    ]) {
      expect(refused.status).toBe(403);
      expect(refused.body.detail).toMatch(/Only your team’s admins/);
    }
    expect((await api.get('/v1/me')).status).toBe(200);
    expect(await people()).toMatchObject({
      people: [{ name: 'Maria the admin' }, { name: 'Maria the marketer' }],
    });
  });

  test('another team’s can be neither seen nor revoked', async () => {
    const other = await signInTo(store(), await createApi(store()), 'admin');
    const { reps, people: own } = await people();
    await other.post('revocations', { kind: 'rep', id: reps[0]?.id });
    await other.post('revocations', { kind: 'person', id: own[0]?.id });
    expect((await api.get('/v1/me')).status).toBe(200);
    expect((await admin.get('me')).status).toBe(200);
    expect((await other.get('people')).body.reps.map(({ id }: { id: string }) => id)).not.toContain(
      reps[0]?.id,
    );
  });
});
