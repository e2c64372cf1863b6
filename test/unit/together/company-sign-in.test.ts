import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createApp } from '../../../server/api/app';
import { noLimits } from '../../../server/api/limits/limiter';
import { setGroupRoles } from '../../../server/features/company-sign-in/accounts';
import { createTeam } from '../../../server/features/teams/create-team';
import { readConfig } from '../../../server/platform/config';
import { openPglite } from '../../../server/platform/db/open-pglite';
import type { Store } from '../../../server/platform/db/store';
import { tokens } from '../../../server/platform/db/tables/team-tables';
import { createLog } from '../../../server/platform/log/create-log';
import { type SignInWindow, signInAtCompany } from '../../../utils/connecting/company-sign-in';
import { disconnect, switchConnection, verifyCode } from '../../../utils/connecting/connect';
import { signInSilently } from '../../../utils/connecting/sign-in-silently';
import { type Connection, getConnection, removeConnection } from '../../../utils/team/connection-store';
import { refreshMe } from '../../../utils/team/refresh-me';
import { type CompanyPerson, createCookieBrowser, startProvider } from '../../support/oidc-provider';

const address = 'http://localhost:8787';
const redirect = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
const hourMs = 3_600_000;
let store: Store;
let people: Record<string, CompanyPerson>;
let provider: Awaited<ReturnType<typeof startProvider>>;
let app: ReturnType<typeof createApp>;
let now: number;
let shown: boolean[];
let browser: ReturnType<typeof createCookieBrowser>;

beforeEach(async () => {
  store = await openPglite(undefined); // With one team, as most have.
  now = Date.now();
  shown = [];
  people = { ben: { email: 'ben@acme.example', name: 'Ben Okoye', groups: ['Sales'] } };
  provider = await startProvider(people, () => `${address}/sign-in/callback`);
  app = startEndpoint();
  browser = createCookieBrowser((url) =>
    url.origin === address
      ? async (href, init) => app.request(href.slice(address.length), init)
      : globalThis.fetch,
  );
  const team = await createTeam(store, { name: 'Acme' });
  await store.inTeam(team, (tx) => setGroupRoles(tx, [{ group: 'Sales', role: 'rep' }]));
  await removeConnection();
  await fakeBrowser.storage.local.set({ policy: {} });
  await fakeBrowser.storage.local.remove('disconnected');
  await fakeBrowser.storage.session.clear();
});
afterEach(async () => {
  await provider.stop();
  await store.close();
});

function startEndpoint(env: Record<string, string> = {}) {
  const config = readConfig({
    ...provider.settings,
    EXTENSION_IDS: 'abcdefghijklmnopabcdefghijklmnop',
    ...env,
  });
  const log = createLog('silent');
  return createApp({ store, now: () => new Date(now), limits: noLimits, log, config, codeUrl: address });
}

const fetchEndpoint = (async (url: string, init?: RequestInit) =>
  app.request(url.slice(address.length), init)) as typeof globalThis.fetch;

/** A browser's window for signing in, which follows redirects and shows nothing. */
const signInWindow: SignInWindow = {
  getRedirectURL: () => redirect,
  async launchWebAuthFlow({ url, interactive = false }) {
    shown.push(interactive);
    const page = await browser.open(url);
    if (page.url.origin !== new URL(redirect).origin) throw new Error('User interaction required.');
    return page.url.href;
  },
};

const signIn = (options: { isSilent?: boolean } = {}) =>
  signInAtCompany(address, { ...options, fetch: fetchEndpoint, window: signInWindow, now });

async function connect(): Promise<Connection> {
  provider.logInAs('ben');
  const connection = await signIn();
  if ('problem' in connection) throw new Error(connection.problem);
  await switchConnection(connection);
  return connection;
}

const trySilently = () => signInSilently({ signIn: (_, options) => signIn(options), now });

test('a rep pastes the address, signs in, and is connected with a token of this browser’s own', async () => {
  const connection = await connect();
  expect(connection).toMatchObject({
    url: address,
    isCompanySignIn: true,
    me: { rep: { name: 'Ben Okoye' } },
  });
  await refreshMe(connection, fetchEndpoint);
  expect((await getConnection())?.paused).toBeUndefined();
});

test('where IT names the address, a rep who is signed in at the company is connected without a click', async () => {
  await connect();
  await removeConnection(); // As on a new computer.
  await fakeBrowser.storage.local.set({ policy: { endpoint: 'localhost:8787' } });
  await trySilently();
  expect((await getConnection())?.me.rep.name).toBe('Ben Okoye');
  expect(shown).toEqual([true, false]);
});

test('a rep who isn’t signed in at the company is left alone, and it is tried again after an hour', async () => {
  await fakeBrowser.storage.local.set({ policy: { endpoint: address } });
  provider.logInAs('ben');
  await trySilently();
  expect([await getConnection(), shown]).toEqual([undefined, [false]]);
  await connect();
  await removeConnection();
  await trySilently();
  expect(await getConnection()).toBeUndefined();
  now += hourMs;
  await trySilently();
  expect((await getConnection())?.me.rep.name).toBe('Ben Okoye');
});

test('a rep who disconnected stays disconnected', async () => {
  await connect();
  await disconnect();
  await fakeBrowser.storage.local.set({ policy: { endpoint: address } });
  await trySilently();
  expect([await getConnection(), shown]).toEqual([undefined, [true]]);
});

test('someone disabled at the company is out within 15 minutes, and back once they are enabled', async () => {
  const connection = await connect();
  Object.assign(people.ben ?? {}, { isDisabled: true });
  now += 16 * 60_000;
  await refreshMe(connection, fetchEndpoint);
  expect(await getConnection()).toMatchObject({
    isSignedOut: true,
    paused: expect.stringContaining('has ended'),
  });
  await trySilently();
  expect((await getConnection())?.paused).toContain('has ended');
  Object.assign(people.ben ?? {}, { isDisabled: false });
  now += hourMs;
  await trySilently();
  const back = await getConnection();
  expect([back?.paused, back?.isSignedOut, back?.id]).toEqual([undefined, undefined, connection.id]);
});

test('a token that an admin revoked is not replaced without the rep', async () => {
  const connection = await connect();
  await store.inTeam(connection.me.team.id, (tx) => tx.update(tokens).set({ revokedAt: new Date(now) }));
  await refreshMe(connection, fetchEndpoint);
  await trySilently();
  expect((await getConnection())?.paused).toContain('revoked');
});

test.each<[string, () => unknown, RegExp]>([
  [
    'the server has no company sign-in',
    () => {
      app = startEndpoint({ OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' });
    },
    /no company sign-in/,
  ],
  [
    'the rep closes the window',
    () =>
      vi
        .spyOn(signInWindow, 'launchWebAuthFlow')
        .mockRejectedValueOnce(new Error('The user did not approve access.')),
    /weren’t signed in/,
  ],
  [
    'the answer belongs to another sign-in',
    () => vi.spyOn(signInWindow, 'launchWebAuthFlow').mockResolvedValueOnce(`${redirect}?code=x&state=other`),
    /weren’t signed in/,
  ],
  ['the company refuses', () => provider.logInAs(undefined), /canceled or refused/],
])('signing in says what to do if %s', async (_, prepare, expected) => {
  provider.logInAs('ben');
  prepare();
  expect(await signIn()).toEqual({ problem: expect.stringMatching(expected) });
});

test('only an address without a token signs in', async () => {
  const asked: string[] = [];
  const fetch = (async (url: string) => {
    asked.push(url);
    throw new TypeError('offline');
  }) as typeof globalThis.fetch;
  await verifyCode('passback.acme.example', fetch);
  expect(asked).toEqual(['https://passback.acme.example/v1/sign-in-options']);
});
