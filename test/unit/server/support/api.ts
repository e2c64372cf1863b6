import { type AppOptions, createApp } from '../../../../server/api/app';
import { createTeam } from '../../../../server/features/teams/create-team';
import { createConsoleToken, createRepToken, createWriteKey } from '../../../../server/features/teams/tokens';
import type { Store } from '../../../../server/platform/db/store';
import { tokens } from '../../../../server/platform/db/tables/team-tables';
import { createLog, type Log } from '../../../../server/platform/log/create-log';
import { consoleScope } from '../../../../utils/contract/console/session';

/** A team with a rep and a source, and shortcuts to call the endpoint as either. */
export async function createApi(
  store: Store,
  now: () => Date = () => new Date(),
  given: Omit<AppOptions, 'store' | 'now'> = {},
) {
  const log: Log = {
    ...createLog('silent'),
    error: (error) => {
      throw error;
    },
  };
  const app = createApp({ store, now, log, ...given });
  const team = await createTeam(store, { name: 'Acme', ownDomains: ['sellers.example'] });
  const token = await createRepToken(store, team, { name: 'Ana Lima', email: 'ana@sellers.example' });
  const writeKey = await createWriteKey(store, team, 'Website');
  const publicKey = await createWriteKey(store, team, 'Pages', 'browser');
  const consoleToken = await createConsoleToken(store, team, 'Maria Berg', consoleScope.options);
  await keepTokens(store, team);
  const bearer = (token: string) => ({
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  });
  const asRep = bearer(token);
  const asSource = { authorization: `Basic ${btoa(`${writeKey}:`)}` };
  const call = async (path: string, init: RequestInit) => {
    const response = await app.request(path, init);
    // biome-ignore lint/suspicious/noExplicitAny: each test asserts what it expects.
    return { status: response.status, headers: response.headers, body: (await response.json()) as any };
  };
  return {
    app,
    team,
    token,
    writeKey,
    publicKey,
    consoleToken,
    call,
    /** Sends events with another key. */
    sendWith: (key: string, path: string, body: object) =>
      call(path, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${key}:`)}` },
        body: JSON.stringify(body),
      }),
    /** Calls the endpoint as marketing does in the console. */
    asConsole: (path: string, { method = 'GET', body }: { method?: string; body?: object } = {}) =>
      call(path, { method, headers: bearer(consoleToken), ...(body && { body: JSON.stringify(body) }) }),
    get: (path: string) => call(path, { headers: asRep }),
    post: (path: string, body: unknown) =>
      call(path, { method: 'POST', headers: asRep, body: JSON.stringify(body) }),
    send: (path: string, body: unknown) =>
      call(path, { method: 'POST', headers: asSource, body: JSON.stringify(body) }),
    /** Imports a file as marketing does. */
    importFile: async (kind: string, file: string, query: Record<string, string> = {}) => {
      const init = { method: 'POST', headers: { authorization: `Bearer ${consoleToken}` }, body: file };
      return (await call(`/v1/console/imports/${kind}?${new URLSearchParams(query)}`, init)).body;
    },
    /** Replies to feedback as marketing does. */
    reply: async (...items: object[]) => {
      const body = JSON.stringify({ items });
      const init = { method: 'POST', headers: bearer(consoleToken), body };
      return (await call('/v1/console/replies', init)).body.results;
    },
    /** The same calls as another rep of the team. */
    asOtherRep: async (name: string) => {
      const headers = bearer(await createRepToken(store, team, { name }, now()));
      await keepTokens(store, team);
      const post = async (path: string, body: unknown) =>
        (await call(path, { method: 'POST', headers, body: JSON.stringify(body) })).body;
      return {
        get: (path: string) => call(path, { headers }),
        post,
        find: async (keys: object) => (await post('/v1/lookups', { prospects: [keys] })).answers[0],
      };
    },
    /** Looks one person up. */
    find: async (keys: object) =>
      (
        await call('/v1/lookups', {
          method: 'POST',
          headers: asRep,
          body: JSON.stringify({ prospects: [keys] }),
        })
      ).body.answers[0],
  };
}

/** Lets a team's tokens work at whatever time a test is at. */
async function keepTokens(store: Store, team: string): Promise<void> {
  await store.inTeam(team, (tx) => tx.update(tokens).set({ expiresAt: new Date('9999-01-01') }));
}

/** A `track` of something a person did with a piece of content. */
export function trackEvent(email: string, event: string, properties: object = {}, timestamp?: string) {
  const piece = { content_id: event, content_type: 'guide', title: event, ...properties };
  return { type: 'track', event, timestamp, context: { traits: { email } }, properties: piece };
}

/** An `identify` of an invented person. */
export function identifyEvent(email: string, traits: object = {}) {
  return {
    type: 'identify',
    traits: {
      email,
      name: 'Priya Raman',
      title: 'VP Operations',
      company: { name: 'Northwind Robotics GmbH', industry: 'robotics', employee_count: 400 },
      ...traits,
    },
  };
}
