import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { defaultLimits } from '../../../../server/api/limits/limiter';
import { createTokenBuckets } from '../../../../server/api/limits/token-buckets';
import { createRepToken, hashToken } from '../../../../server/features/teams/tokens';
import { readConfig } from '../../../../server/platform/config';
import { tokens } from '../../../../server/platform/db/tables/team-tables';
import { problem } from '../../../../utils/contract/shared/problem';
import { formatToken } from '../../../../utils/contract/shared/token';
import { createApi, identifyEvent } from '../support/api';
import { describeOnStores } from '../support/stores';

const start = new Date('2026-11-24T12:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

test('a bucket allows a burst, says in seconds when the next request may come, and never overfills', () => {
  const { consume } = createTokenBuckets({ burst: 2, perSecond: 0.5 });
  expect([consume('a', start), consume('a', start), consume('a', start), consume('b', start)]).toEqual([
    0, 0, 2, 0,
  ]);
  expect([consume('a', later(1)), consume('a', later(2)), consume('a', later(2))]).toEqual([1, 0, 2]);
  expect([consume('a', later(999)), consume('a', later(999)), consume('a', later(999))]).toEqual([0, 0, 2]);
  expect(consume('b', later(-5))).toBe(0); // A clock that is set back takes no tokens away.
});

test('with more addresses than are remembered, the newest one stays limited', () => {
  const { consume } = createTokenBuckets({ burst: 1, perSecond: 1 });
  for (let index = 0; index < 30_000; index++) consume(`address ${index}`, later(index / 1000));
  expect(consume('address 29999', later(30))).toBeGreaterThan(0);
});

describeOnStores('rate limits', (store) => {
  const limits = {
    ...defaultLimits,
    rep: { burst: 3, perSecond: 0.1 },
    source: { burst: 2, perSecond: 1 },
    failures: { burst: 2, perSecond: 0.1 },
  };
  let now: Date;
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeEach(async () => {
    now = start;
    api = await createApi(store(), () => now, { limits, config: readConfig({ TRUST_PROXY: '1' }) });
  });

  /** Sends a request with a token. `forwarded` is the client's address as the proxy reports it. */
  const ask = async (token: string, forwarded = '192.0.2.1') => {
    const headers = {
      authorization: `Bearer ${token}`,
      'x-forwarded-for': forwarded,
      origin: 'moz-extension://x',
    };
    return api.app.request('/v1/me', { headers });
  };
  const wrong = () => formatToken(api.team, crypto.randomUUID().replaceAll('-', ''));

  test('too many requests with one token get a 429 with a time to retry and an explanation', async () => {
    for (let count = 0; count < 3; count++) expect((await ask(api.token)).status).toBe(200);
    const response = await ask(api.token);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '10']);
    expect(problem.parse(await response.json())).toMatchObject({
      type: expect.stringMatching(/too-many$/),
      detail: expect.stringMatching(/this token.*Try again in 10 seconds/),
    });
    // Browsers let an extension read only headers that are named here.
    expect(response.headers.get('access-control-expose-headers')).toMatch(/retry-after/i);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const other = await api.asOtherRep('Ben Okoye');
    expect((await other.get('/v1/me')).status).toBe(200);
    now = later(10);
    expect((await ask(api.token)).status).toBe(200);
  });

  test('a source that obeys Retry-After loses nothing', async () => {
    let waited = 0;
    for (let index = 0; index < 10; index++) {
      const send = () =>
        api.send('/v1/identify', { ...identifyEvent(`p${index}@acme.example`), messageId: `m${index}` });
      let sent = await send();
      while (sent.status === 429) {
        waited++;
        now = new Date(now.getTime() + Number(sent.headers.get('retry-after')) * 1000);
        sent = await send();
      }
      expect(sent.body).toMatchObject({ stored: 1 });
    }
    expect(waited).toBeGreaterThan(5);
    expect(await api.find({ email: 'p9@acme.example' })).toMatchObject({ status: 'found' });
  });

  test('many wrong tokens get a 429, while a valid one is still accepted, known or new', async () => {
    expect([(await ask(wrong())).status, (await ask(`${api.token}x`)).status]).toEqual([401, 401]);
    const refused = await ask(wrong());
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    expect((await ask(api.token)).status).toBe(200);
    expect((await ask(await createRepToken(store(), api.team, { name: 'New' }))).status).toBe(200);
    expect((await ask(wrong(), '192.0.2.2')).status).toBe(401); // From another address.
    now = later(10);
    expect((await ask(wrong())).status).toBe(401);
  });

  test('a device that keeps using a revoked token does not block a new one from its address', async () => {
    const gone = await createRepToken(store(), api.team, { name: 'Gone' });
    await store().inTeam(api.team, (tx) =>
      tx
        .update(tokens)
        .set({ revokedAt: now })
        .where(eq(tokens.hash, hashToken(gone))),
    );
    for (let count = 0; count < 5; count++) expect((await ask(gone)).status).toBe(401);
    expect((await ask(await createRepToken(store(), api.team, { name: 'New' }))).status).toBe(200);
  });

  test('a sender who invents addresses in front of the proxy’s own entry still counts as one address', async () => {
    for (const made of ['', '198.51.100.7, ', 'nonsense, 198.51.100.8, '])
      await ask(wrong(), `${made}192.0.2.9`);
    expect((await ask(wrong(), '198.51.100.9, 192.0.2.9')).status).toBe(429);
  });

  test('the addresses of one IPv6 network count as one', async () => {
    for (const host of ['::1', '::2']) await ask(wrong(), `2001:db8:1:2${host}`);
    expect((await ask(wrong(), '2001:db8:1:2:ffff::3')).status).toBe(429);
    expect((await ask(wrong(), '2001:db8:1:3::3')).status).toBe(401);
    for (const host of ['::ffff:198.51.100.1', '198.51.100.1']) await ask(wrong(), host);
    expect((await ask(wrong(), '::ffff:c633:6401')).status).toBe(429); // The same IPv4 address.
  });

  test('wrong sign-in links count as failures', async () => {
    const signIn = async () =>
      (
        await api.app.request('/v1/console/sign-in', {
          method: 'POST',
          headers: { 'x-passback-console': '1', 'content-type': 'application/json' },
          body: JSON.stringify({ link: wrong() }),
        })
      ).status;
    expect([await signIn(), await signIn(), await signIn()]).toEqual([401, 401, 429]);
  });

  test('without a proxy in front, forwarded addresses are not trusted', async () => {
    api = await createApi(store(), () => now, { limits });
    for (const made of ['192.0.2.1', '192.0.2.2']) await ask(wrong(), made);
    expect((await ask(wrong(), '192.0.2.3')).status).toBe(429);
  });

  test('requests from one address are limited, whatever token they use', async () => {
    const config = readConfig({ TRUST_PROXY: '1' });
    const address = { burst: 3, perSecond: 1 };
    api = await createApi(store(), () => now, { limits: { ...limits, address }, config });
    const health = api.app.request('/healthz', { headers: { 'x-forwarded-for': '192.0.2.1' } });
    expect((await health).status).toBe(200);
    expect([(await ask(wrong())).status, (await ask(api.token)).status]).toEqual([401, 200]);
    expect([(await ask(api.token)).status, (await ask(wrong())).status]).toEqual([429, 429]);
    expect((await ask(api.token, '192.0.2.2')).status).toBe(200);
  });

  test.each([
    ['/v1/watches', 17],
    ['/v1/lookups', 257],
    ['/v1/batch', 501],
    ['/v1/feedback', 1025],
    ['/v1/nonsense', 1025],
  ])(
    'a body for %s of %i KB is refused without reading past its limit, whether or not it declares its length',
    async (path, size) => {
      let read = 0;
      const part = new Uint8Array(1024);
      const body = () =>
        new ReadableStream(
          {
            pull(controller) {
              if (read++ < size * 10) controller.enqueue(part);
              else controller.close();
            },
          },
          { highWaterMark: 0 },
        );
      for (const length of [undefined, String(size * 1024)]) {
        read = 0;
        const headers = new Headers({
          authorization: `Bearer ${api.token}`,
          'content-type': 'application/json',
        });
        if (length) headers.set('content-length', length);
        const init = { method: 'POST', headers, body: body(), duplex: 'half' };
        const response = await api.app.request(path, init);
        expect([path, response.status]).toEqual([path, 413]);
        expect(problem.parse(await response.json()).detail).toMatch(/too large; the limit is \d+ KB/);
        expect(read).toBeLessThanOrEqual(length ? 1 : size);
      }
    },
  );
});
