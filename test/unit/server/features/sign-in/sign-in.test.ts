import { isNotNull, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { createApp } from '../../../../../server/api/app';
import { pruneTeam } from '../../../../../server/features/privacy/retention/prune-team';
import { createSignInLink } from '../../../../../server/features/sign-in/create-sign-in-link';
import {
  consolePeople,
  consoleSessions,
  signInLinks,
} from '../../../../../server/platform/db/tables/console-tables';
import { tokens } from '../../../../../server/platform/db/tables/team-tables';
import { createApi } from '../../support/api';
import { describeOnStores } from '../../support/stores';

const json = { 'content-type': 'application/json' };
const own = { ...json, 'x-passback-console': '1', 'sec-fetch-site': 'same-origin' };

describeOnStores('signing in to the console', (store) => {
  const clock = { now: new Date() };
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeEach(async () => {
    clock.now = new Date('2026-11-24T12:00:00Z');
    api = await createApi(store(), () => clock.now);
  });
  const later = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000);
  };
  const linkFor = (name = 'Maria Berg', role?: 'admin' | 'marketer') =>
    createSignInLink(store(), api.team, { name, role }, clock.now);
  const use = (link: string, headers: HeadersInit = own, app = api.app) =>
    app.request('/v1/console/sign-in', { method: 'POST', headers, body: JSON.stringify({ link }) });
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const signIn = async (name?: string, role?: 'admin' | 'marketer') =>
    cookieOf(await use(await linkFor(name, role)));
  const reply = (cookie: string, headers: HeadersInit = own) =>
    api.app.request('/v1/console/replies', {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify({ items: [{ kind: 'seen', feedback: crypto.randomUUID() }] }),
    });
  const detailOf = async (response: Response) => (await response.json()).detail;

  test('a link signs in once, and says the second time that it was already used', async () => {
    const link = await linkFor();
    const first = await use(link);
    expect(first.status).toBe(200);
    expect(await first.json()).toEqual({ name: 'Maria Berg', role: 'marketer' });
    expect((await reply(cookieOf(first))).status).toBe(200);
    const second = await use(link);
    expect(second.status).toBe(401);
    expect(second.headers.get('set-cookie')).toBeNull();
    expect(await detailOf(second)).toMatch(/already used/);
  });

  test('if two people use a link at once, only one is signed in', async () => {
    const link = await linkFor();
    const statuses = (await Promise.all([use(link), use(link)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 401]);
  });

  test('a link works for 15 minutes and no longer', async () => {
    const [early, late] = [await linkFor(), await linkFor()];
    later(14);
    expect((await use(early)).status).toBe(200);
    later(2);
    const refused = await use(late);
    expect(refused.status).toBe(401);
    expect(await detailOf(refused)).toMatch(/expired after 15 minutes/);
  });

  test('a truncated link and an unknown link say so', async () => {
    const link = await linkFor();
    expect(await detailOf(await use(link.slice(0, -1)))).toMatch(/incomplete/);
    expect(await detailOf(await use(api.token))).toMatch(/doesn’t know the link/);
  });

  test('the cookie is hidden from scripts and other sites on loopback, and over https is also bound to the host', async () => {
    const plain = (await use(await linkFor())).headers.get('set-cookie');
    expect(plain).toMatch(/^passback=pb_/);
    expect(plain).toMatch(/; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const behindTls = createApp({
      store: store(),
      now: () => clock.now,
      codeUrl: 'https://passback.acme.example',
    });
    const bound = (await use(await linkFor(), own, behindTls)).headers.get('set-cookie');
    expect(bound).toMatch(/^__Host-passback=pb_/);
    expect(bound).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });

  test('a session ends 12 hours after its last use', async () => {
    const cookie = await signIn();
    later(11 * 60);
    const renewed = await reply(cookie);
    expect(renewed.status).toBe(200);
    expect(cookieOf(renewed)).toBe(cookie); // The browser keeps the cookie longer, too.
    later(11 * 60);
    expect((await reply(cookie)).status).toBe(200);
    later(12 * 60 + 1);
    const ended = await reply(cookie);
    expect(ended.status).toBe(401);
    expect(await detailOf(ended)).toMatch(/session has ended/);
  });

  test('signing out ends the session at once, even for a copy of the cookie', async () => {
    const cookie = await signIn();
    const other = await signIn();
    const out = await api.app.request('/v1/console/sign-out', {
      method: 'POST',
      headers: { ...own, cookie },
    });
    expect(out.status).toBe(200);
    expect(out.headers.get('set-cookie')).toMatch(/^passback=; Max-Age=0/);
    expect((await reply(cookie)).status).toBe(401);
    expect((await reply(other)).status).toBe(200);
  });

  test.each([
    ['without the console’s header', json],
    ['from another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['from another port of this computer', { ...own, 'sec-fetch-site': 'same-site' }],
  ])('a request %s is refused, both with the cookie and when signing in', async (_, headers) => {
    const cookie = await signIn();
    const refused = await reply(cookie, headers);
    expect(refused.status).toBe(403);
    expect(await detailOf(refused)).toMatch(/own pages/);
    const link = await linkFor();
    expect((await use(link, headers)).status).toBe(403);
    expect((await use(link)).status).toBe(200); // The link is still unused.
  });

  test('another site may not send the console’s header', async () => {
    const preflight = await api.app.request('/v1/console/replies', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-passback-console,content-type',
      },
    });
    expect(preflight.headers.get('access-control-allow-headers')).not.toContain('x-passback-console');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('responses are not cached', async () => {
    expect((await reply(await signIn())).headers.get('cache-control')).toBe('no-store');
  });

  test('a console token still works for reps’ calls', async () => {
    const [result] = await api.reply({ kind: 'seen', feedback: crypto.randomUUID() });
    expect(result).toMatchObject({ result: 'refused', reason: expect.stringContaining('no longer exists') });
  });

  test('the same name is the same person, whose role changes only when one is given', async () => {
    await linkFor('Maria Berg');
    await linkFor('Maria Berg', 'admin');
    await linkFor('Maria Berg');
    const people = await store().inTeam(api.team, (tx) => tx.select().from(consolePeople));
    expect(people).toMatchObject([{ name: 'Maria Berg', role: 'admin' }]);
  });

  test('links and sessions are stored as hashes only', async () => {
    const link = await linkFor();
    const cookie = cookieOf(await use(link)).split('=')[1] ?? '';
    const rows = await store().inTeam(api.team, async (tx) => [
      ...(await tx.select().from(signInLinks)),
      ...(await tx.select().from(consoleSessions)),
    ]);
    expect(rows).toHaveLength(2);
    expect(rows.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(link);
    expect(JSON.stringify(rows)).not.toContain(cookie);
  });

  test('links and sessions are deleted a week after they ended, and no sooner', async () => {
    const kept = () =>
      store().inTeam(api.team, async (tx) => [
        await tx.$count(signInLinks),
        await tx.$count(consoleSessions),
      ]);
    const sweep = () => pruneTeam(store(), api.team, { now: clock.now });
    const unused = await linkFor('Jo Doe');
    const cookie = await signIn();
    later(7 * 24 * 60 + 10);
    await sweep();
    expect(await kept()).toEqual([2, 1]);
    expect(await detailOf(await use(unused))).toMatch(/expired after 15 minutes/);
    later(12 * 60);
    const standing = await signIn();
    await sweep();
    expect(await kept()).toEqual([1, 1]);
    expect((await reply(standing)).status).toBe(200);
    expect((await reply(cookie)).status).toBe(401);
    expect(await detailOf(await use(unused))).toMatch(/doesn’t know the link/);
  });

  test('a token’s last use is stored to the hour, and a second use within the hour writes nothing', async () => {
    const used = () =>
      store().inTeam(api.team, (tx) =>
        tx
          .select({ label: tokens.label, at: tokens.lastUsedAt, written: sql<string>`xmin::text` })
          .from(tokens)
          .where(isNotNull(tokens.lastUsedAt)),
      );
    expect(await used()).toEqual([]);
    await api.get('/v1/me');
    const [first, ...others] = await used();
    expect(first).toMatchObject({ label: 'Ana Lima', at: expect.any(Date) });
    expect(others).toEqual([]);
    expect(first?.at?.toISOString()).toMatch(/:00:00\.000Z$/);
    await api.get('/v1/me');
    expect(await used()).toEqual([first]); // The same transaction wrote it, so the row was not touched again.
  });
});
