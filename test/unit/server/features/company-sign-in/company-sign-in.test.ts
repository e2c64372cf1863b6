import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../../../../server/api/app';
import { noLimits } from '../../../../../server/api/limits/limiter';
import { giveRoles, setGroupRoles } from '../../../../../server/features/company-sign-in/accounts';
import { createTeam } from '../../../../../server/features/teams/create-team';
import { readConfig } from '../../../../../server/platform/config';
import { auditEntries } from '../../../../../server/platform/db/tables/audit-tables';
import { companySignIns } from '../../../../../server/platform/db/tables/company-tables';
import { createLog } from '../../../../../server/platform/log/create-log';
import { sha256 } from '../../../../../server/platform/sha256';
import { type CompanyPerson, createCookieBrowser, startProvider } from '../../../../support/oidc-provider';
import { describeOnStores } from '../../support/stores';

const address = 'http://localhost:8787';
const callback = `${address}/sign-in/callback`;
const ownExtension = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
const otherExtension = 'https://ponmlkjihgfedcbaponmlkjihgfedcba.chromiumapp.org/';
const verifier = 'v'.repeat(50);
const challenge = Buffer.from(sha256(verifier), 'hex').toString('base64url');
const minuteMs = 60_000;

describeOnStores('company sign-in', (store) => {
  let people: Record<string, CompanyPerson>;
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let team: string;
  let app: ReturnType<typeof createApp>;
  let now: number;
  const startApp = (env: Record<string, string> = {}) => {
    const config = readConfig({
      ...provider.settings,
      EXTENSION_IDS: 'abcdefghijklmnopabcdefghijklmnop',
      ...env,
    });
    const log = createLog('silent');
    return createApp({
      store: store(),
      now: () => new Date(now),
      limits: noLimits,
      log,
      config,
      codeUrl: address,
    });
  };
  beforeEach(async () => {
    now = Date.now();
    people = {
      ada: { email: 'ada@acme.example', name: 'Ada Berg', groups: ['Marketing'] },
      ben: { email: 'ben@acme.example', name: 'Ben Okoye', groups: ['Sales'] },
    };
    provider = await startProvider(people, () => callback);
    team = await createTeam(store(), { name: 'Acme' });
    app = startApp();
    await store().inTeam(team, (tx) =>
      setGroupRoles(tx, [
        { group: 'Marketing', role: 'marketer' },
        { group: 'Sales', role: 'rep' },
      ]),
    );
  });
  afterEach(() => provider.stop());

  const newBrowser = () =>
    createCookieBrowser((url) =>
      url.origin === address ? async (href, init) => app.request(href.slice(address.length), init) : fetch,
    );
  const signIn = async (
    who: string | undefined,
    query: Record<string, string> = {},
    browser = newBrowser(),
  ) => {
    provider.logInAs(who);
    const page = await browser.open(`${address}/sign-in?${new URLSearchParams({ team, ...query })}`);
    return { ...page, cookie: browser.cookie('localhost:8787', 'passback'), browser };
  };
  const asConsole = (cookie: string | undefined, path: string) =>
    app.request(`/v1/console/${path}`, {
      headers: { cookie: `passback=${cookie}`, 'x-passback-console': '1' },
    });
  const exchange = async (code: string | null, secret = verifier) => {
    const body = JSON.stringify({ code: code ?? '', verifier: secret });
    const answer = await app.request('/v1/sign-ins', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { status: answer.status, ...((await answer.json()) as { token: string }) };
  };
  const asRep = (token: string) => app.request('/v1/me', { headers: { authorization: `Bearer ${token}` } });
  const connect = async (who: string) => {
    const { url } = await signIn(who, { redirect: ownExtension, challenge, state: 's1' });
    return (await exchange(url.searchParams.get('code'))).token;
  };

  test('a marketer signs in to the console with the role of their group, on the page they wanted', async () => {
    const { url, cookie } = await signIn('ada', { page: 'inbox?needs=all' });
    expect(url.pathname + url.search).toBe('/console/inbox?needs=all');
    const me = await (await asConsole(cookie, 'me')).json();
    expect(me.person).toMatchObject({ name: 'Ada Berg', role: 'marketer' });
  });

  test('a rep’s browser gets a token of its own, by a code that works once and only there', async () => {
    const { url } = await signIn('ben', { redirect: ownExtension, challenge, state: 's1' });
    expect(`${url.origin}/`).toBe(ownExtension);
    expect(url.searchParams.get('state')).toBe('s1');
    const code = url.searchParams.get('code');
    expect((await exchange(code, 'w'.repeat(50))).status).toBe(401); // This also uses it up.
    expect((await exchange(code)).status).toBe(401);
    const token = await connect('ben');
    const me = await (await asRep(token)).json();
    expect(me.rep).toMatchObject({ name: 'Ben Okoye', email: 'ben@acme.example' });
  });

  test('another extension gets nothing unless the rep agrees', async () => {
    const { url, status, text } = await signIn('ben', { redirect: otherExtension, challenge, state: 's1' });
    expect([url.pathname, status]).toEqual(['/sign-in/callback', 200]);
    expect(text).toContain('Connect the extension <b>ponmlkjihgfedcbaponmlkjihgfedcba</b>');
    const [, link = ''] = /href="([^"]+)"/.exec(text) ?? [];
    expect(new URL(link.replaceAll('&#38;', '&')).origin).toBe(new URL(otherExtension).origin);
    const { browser } = await signIn('ben');
    const silent = { redirect: otherExtension, challenge, state: 's1', prompt: 'none' };
    const answer = (await signIn('ben', silent, browser)).url.searchParams;
    expect([answer.get('code'), answer.get('error')]).toEqual([
      null,
      expect.stringContaining('Nobody has agreed'),
    ]);
    for (const redirect of ['https://evil.example/', 'http://localhost/', 'javascript:alert(1)']) {
      expect((await signIn('ben', { redirect, challenge })).status).toBe(400);
    }
  });

  test.each([
    ['has no role', 'eve', { email: 'eve@acme.example', name: 'Eve', groups: ['Facilities'] }, 'has no role'],
    ['is only a rep', 'ben', undefined, 'reps don’t use the console'],
    ['cancels', undefined, undefined, 'canceled or refused'],
  ])('someone who %s is told what to do, and gets no session', async (_, who, person, expected) => {
    if (who && person) people[who] = person;
    const { status, text, cookie } = await signIn(who);
    expect([status >= 400, cookie]).toEqual([true, undefined]);
    expect(text.replaceAll('&#8217;', '’')).toContain(expected);
  });

  test('only addresses of allowed domains may sign in', async () => {
    app = startApp({ OIDC_DOMAINS: 'other.example' });
    const { status, text } = await signIn('ada');
    expect([status, text]).toEqual([403, expect.stringContaining('Use your account at other.example')]);
  });

  test('the first admin is named by a command, and matched by email address', async () => {
    await store().inTeam(team, (tx) =>
      giveRoles(tx, { email: 'ada@acme.example', roles: ['admin'] }, new Date(now)),
    );
    const { cookie } = await signIn('ada');
    const answer = await (await asConsole(cookie, 'company-sign-in')).json();
    expect(answer.accounts).toMatchObject([{ name: 'Ada Berg', roles: ['admin', 'marketer'] }]);
    const entries = await store().inTeam(team, (tx) =>
      tx.select().from(auditEntries).orderBy(auditEntries.seq),
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'sign-in.changed',
      'sign-in.changed',
      'person.created',
      'session.opened',
    ]);
  });

  test('someone disabled at the provider is out within 15 minutes, in the console and in the extension', async () => {
    const { cookie } = await signIn('ada');
    const token = await connect('ben');
    for (const who of Object.values(people)) who.isDisabled = true;
    now += 9 * minuteMs;
    expect([(await asConsole(cookie, 'me')).status, (await asRep(token)).status]).toEqual([200, 200]);
    now += 6 * minuteMs;
    expect([(await asConsole(cookie, 'me')).status, (await asRep(token)).status]).toEqual([401, 401]);
    for (const who of Object.values(people)) who.isDisabled = false;
    expect((await asRep(token)).status).toBe(401); // The token stays revoked.
    expect((await asRep(await connect('ben'))).status).toBe(200);
  });

  test('someone who loses their role is out; a new role applies within 15 minutes', async () => {
    const { cookie } = await signIn('ada');
    const token = await connect('ben');
    Object.assign(people.ben ?? {}, { groups: [] });
    await store().inTeam(team, (tx) => setGroupRoles(tx, [{ group: 'Marketing', role: 'admin' }]));
    now += 16 * minuteMs;
    expect((await asRep(token)).status).toBe(401);
    const me = await (await asConsole(cookie, 'me')).json();
    expect((await (await asConsole(cookie, 'me')).json()).person.role).toBe('admin');
    expect(me.person.name).toBe('Ada Berg');
  });

  test('many requests at once check a sign-in once, through a day', async () => {
    const token = await connect('ben');
    for (let turn = 0; turn < 6; turn++) {
      now += 11 * minuteMs;
      const answers = await Promise.all(Array.from({ length: 8 }, () => asRep(token)));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    }
  });

  test('an exchanged token is still checked at the provider', async () => {
    const token = await connect('ben');
    const rotated = await app.request('/v1/token-rotations', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    const next = ((await rotated.json()) as { token: string }).token;
    now += 16 * minuteMs;
    expect((await asRep(next)).status).toBe(200);
    Object.assign(people.ben ?? {}, { isDisabled: true });
    now += 16 * minuteMs;
    expect((await asRep(next)).status).toBe(401);
  });

  test('while the provider can’t be reached, nobody is let through unchecked and nobody is signed out', async () => {
    const token = await connect('ben');
    const { OIDC_ISSUER: issuer } = provider.settings;
    await provider.stop();
    now += 12 * minuteMs;
    expect((await asRep(token)).status).toBe(200);
    now += 4 * minuteMs;
    const answer = await asRep(token);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    expect(issuer).toContain('127.0.0.1');
  });

  test('nothing in the database works as a token at the provider or here', async () => {
    const token = await connect('ben');
    const rows = await store().inTeam(team, (tx) => tx.select().from(companySignIns));
    expect(rows).toHaveLength(1);
    const stored = JSON.stringify(rows);
    expect(stored).not.toContain(token);
    expect(Buffer.from(rows[0]?.refresh ?? '', 'base64').toString('latin1')).not.toMatch(/[\w-]{40}/);
  });

  test('an answer that this browser didn’t ask for signs nobody in', async () => {
    const { browser } = await signIn('ada');
    const other = newBrowser();
    const page = await other.open(`${callback}?state=made-up&code=made-up`);
    expect([page.status, other.cookie('localhost:8787', 'passback')]).toEqual([400, undefined]);
    expect(browser.cookie('localhost:8787', 'passback')).toBeDefined();
  });
});
