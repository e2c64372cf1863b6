import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { noLimits } from '../../../../server/api/limits/limiter';
import { defaultDefinition } from '../../../../server/features/scoring/default-definition';
import { createRepToken, hashToken } from '../../../../server/features/teams/tokens';
import { tokens } from '../../../../server/platform/db/tables/team-tables';
import { createApi, identifyEvent, trackEvent } from '../support/api';
import { signInTo } from '../support/console';
import { dispositionItem, feedbackItemOf } from '../support/items';
import { describeOnStores } from '../support/stores';

/** Callers with more rights come later, because what they delete must exist for the others. */
const callers = [
  'nobody',
  'rep',
  'source',
  'revoked',
  'other team',
  'other console',
  'console',
  'marketer',
  'admin',
] as const;
type Caller = (typeof callers)[number];
type Row = Record<Caller, number>;

const nobody: Row = {
  nobody: 401,
  rep: 403,
  source: 403,
  revoked: 401,
  'other team': 403,
  'other console': 403,
  console: 403,
  marketer: 401, // A session is valid only for the console, and no Bearer token was sent.
  admin: 401,
};
const forReps: Row = { ...nobody, rep: 200, 'other team': 200 };
/** For calls about the first team's lead, which doesn't exist for another team's rep. */
const aboutALead: Row = { ...forReps, 'other team': 404 };
const forSources: Row = { ...nobody, source: 200 };
const forConsole: Row = { ...nobody, console: 200, 'other console': 200, marketer: 200, admin: 200 };
const forAdmins: Row = { ...nobody, marketer: 403, admin: 200 };
/** For calls about the first team's data, which doesn't exist for another team's console. */
const aboutOwn: Row = { ...forConsole, 'other console': 404 };
/** For calls that succeed only the first time; after that there is nothing left to do. */
const onlyOnce: Row = { ...aboutOwn, marketer: 404, admin: 404 };
const everybody = (status: number): Row => ({
  nobody: status,
  rep: status,
  source: status,
  revoked: status,
  'other team': status,
  'other console': status,
  console: status,
  marketer: status,
  admin: status,
});
/** Allowed only from the machine itself or with a separate token; the test has neither. */
const forNone = everybody(403);

/** The first team's data that a path or a body can refer to. */
interface Things {
  lead: string;
  other: string;
  source: string;
  target: string;
  merge: string;
  move: string;
  draft: number;
}

interface Case {
  statuses: Row;
  body?: (things: Things) => object | string;
  /** The path to request, if the route has parameters. */
  at?: (things: Things, token: string) => string;
}

const event = { ...trackEvent('jo@acme.example', 'Demo Requested'), name: 'x' };
const { version: _, ...definition } = defaultDefinition;
const letters = ['t', 'p', 'i', 'g', 'a', 's'];

/** Who may do what, with a valid body. A route without a row here fails the test. */
const matrix: Record<string, Case> = {
  'GET /v1/me': { statuses: forReps },
  'GET /v1/invitation': { statuses: forReps },
  'GET /v1/today': { statuses: forReps },
  'GET /v1/changes': { statuses: forReps },
  'POST /v1/lookups': { statuses: forReps, body: () => ({ prospects: [{ email: 'jo@acme.example' }] }) },
  'POST /v1/accounts': { statuses: forReps, body: () => ({ company: 'Northwind Robotics' }) },
  'POST /v1/feedback': {
    statuses: forReps,
    body: ({ lead }) => ({ items: [dispositionItem(lead, 'needs-workup')] }),
  },
  'POST /v1/aliases': { statuses: aboutALead, body: ({ lead }) => ({ lead, keys: { linkedin: 'jo' } }) },
  'POST /v1/watches': { statuses: aboutALead, body: ({ lead }) => ({ lead }) },
  'POST /v1/hides': { statuses: aboutALead, body: ({ lead }) => ({ lead }) },
  'POST /v1/reads': { statuses: aboutALead, body: ({ lead }) => ({ lead }) },
  'POST /v1/links': { statuses: aboutALead, body: ({ lead }) => ({ lead, content: 'guide' }) },
  'POST /v1/console/replies': {
    statuses: forConsole,
    body: ({ lead }) => ({ items: [{ kind: 'seen', feedback: lead }] }),
  },
  'POST /v1/console/sign-in': {
    statuses: { ...everybody(403), marketer: 401, admin: 401 }, // Tokens get a 403 because the request isn't from a console page, sessions a 401 because the link is invalid.
    body: () => ({ link: 'none' }),
  },
  'GET /v1/console/me': { statuses: forConsole },
  'GET /v1/console/feedback': { statuses: forConsole },
  'GET /v1/console/feedback/:id': {
    statuses: { ...forConsole, console: 404, 'other console': 404, marketer: 404, admin: 404 },
    at: ({ lead }) => `/v1/console/feedback/${lead}`, // No feedback has this id.
  },
  'GET /v1/console/leads': { statuses: forConsole },
  'GET /v1/console/leads/:id': { statuses: aboutOwn, at: ({ lead }) => `/v1/console/leads/${lead}` },
  'DELETE /v1/console/leads/:id': {
    statuses: { ...forAdmins, admin: 404 }, // It isn’t a lead’s ID, so that the lead exists for the other rows.
    at: ({ source }) => `/v1/console/leads/${source}`,
  },
  'GET /v1/console/contents': { statuses: forConsole },
  'POST /v1/console/contents': { statuses: aboutOwn, body: () => ({ id: 'guide', mark: 'reviewed' }) },
  'GET /v1/console/people': { statuses: forAdmins },
  'POST /v1/console/tokens': { statuses: forAdmins, body: () => ({ kind: 'source', name: 'Website' }) },
  'POST /v1/console/revocations': {
    statuses: forAdmins,
    body: ({ lead }) => ({ kind: 'token', id: lead }),
  },
  'GET /v1/console/sources': { statuses: forConsole },
  'PATCH /v1/console/sources/:id': {
    statuses: forAdmins,
    at: ({ source }) => `/v1/console/sources/${source}`,
    body: () => ({ secret: 'long enough' }),
  },
  'POST /v1/console/mapping-previews': {
    statuses: forConsole,
    body: () => ({ mapping: { email: 'who' }, message: { who: 'jo@acme.example' } }),
  },
  'GET /v1/console/tools': { statuses: forConsole },
  'POST /v1/console/tools/:id/previews': {
    statuses: forConsole,
    at: () => '/v1/console/tools/ghost/previews',
    body: () => ({ message: { member: { current: { email: 'jo@acme.example' } } } }),
  },
  'POST /v1/console/imports/:kind': {
    statuses: forConsole,
    at: () => '/v1/console/imports/people?preview=1',
    body: () => 'email\njo@acme.example\n',
  },
  'GET /v1/console/imports': { statuses: forConsole },
  'DELETE /v1/console/imports/:id': {
    // Nothing was imported, so everyone who may ask gets a 404.
    statuses: { ...forConsole, console: 404, 'other console': 404, marketer: 404, admin: 404 },
    at: ({ lead }) => `/v1/console/imports/${lead}`,
  },
  'GET /v1/console/event-names': { statuses: forConsole },
  'PUT /v1/console/event-names': {
    statuses: forConsole,
    body: () => ({ name: 'Form sent', act: 'downloaded' }),
  },
  'GET /v1/console/duplicates': { statuses: forConsole },
  'POST /v1/console/duplicates': {
    statuses: aboutOwn,
    body: ({ lead, other }) => ({ one: lead, other, areDistinct: true }),
  },
  'POST /v1/console/content-merges': {
    statuses: { ...forConsole, console: 404, 'other console': 404, marketer: 404, admin: 404 },
    body: () => ({ kept: 'guide', merged: 'none' }),
  },
  'POST /v1/console/moves': {
    statuses: aboutOwn,
    body: ({ move }) => ({ feedback: move }),
  },
  'GET /v1/console/merges': { statuses: forConsole },
  'POST /v1/console/merges': {
    statuses: onlyOnce,
    body: ({ lead, other }) => ({ kept: lead, merged: other }),
  },
  'DELETE /v1/console/merges/:id': {
    statuses: onlyOnce,
    at: ({ merge }) => `/v1/console/merges/${merge}`,
  },
  'GET /v1/console/definitions': { statuses: forConsole },
  // The first call replaces the draft, so later ones conflict.
  'POST /v1/console/definitions': {
    statuses: { ...forConsole, marketer: 409, admin: 409 },
    body: ({ draft }) => ({ ...definition, replaces: draft }),
  },
  'POST /v1/console/definitions/:version/signatures': {
    statuses: { ...nobody, marketer: 200, admin: 200 }, // Only people can sign, not tokens.
    at: ({ draft }) => `/v1/console/definitions/${draft + 1}/signatures`,
    body: () => ({ side: 'sales' }),
  },
  'DELETE /v1/console/definitions/:version': {
    statuses: onlyOnce,
    at: ({ draft }) => `/v1/console/definitions/${draft + 1}`,
  },
  'POST /v1/console/what-if': { statuses: forConsole, body: () => definition },
  'GET /v1/console/figures': { statuses: forConsole },
  'GET /v1/console/figures/:table': { statuses: forConsole, at: () => '/v1/console/figures/byContent.csv' },
  'GET /v1/console/sla': { statuses: forConsole },
  'PUT /v1/console/sla': {
    statuses: forConsole,
    body: () => ({ decideWithinHours: 8, answerWithinHours: 16 }),
  },
  'GET /v1/console/targets': { statuses: forConsole },
  'POST /v1/console/targets': {
    statuses: forAdmins,
    body: () => ({ kind: 'webhook', name: 'CRM', url: 'https://crm.example/hook' }),
  },
  'GET /v1/console/targets/:target/deliveries': {
    statuses: aboutOwn,
    at: ({ target }) => `/v1/console/targets/${target}/deliveries`,
  },
  'POST /v1/console/targets/:target/deliveries/:event/retry': {
    statuses: { ...forAdmins, admin: 404 }, // No delivery has this id.
    at: ({ target, lead }) => `/v1/console/targets/${target}/deliveries/${lead}/retry`,
  },
  'POST /v1/console/targets/:target/test': {
    statuses: forAdmins,
    at: ({ target }) => `/v1/console/targets/${target}/test`,
  },
  'PATCH /v1/console/targets/:target': {
    statuses: forAdmins,
    at: ({ target }) => `/v1/console/targets/${target}`,
    body: () => ({ name: 'Another' }),
  },
  'DELETE /v1/console/targets/:target': {
    statuses: forAdmins,
    at: ({ target }) => `/v1/console/targets/${target}`,
  },
  ...Object.fromEntries(
    ['identify', 'track', 'page', 'screen', 'group', 'alias', ...letters].map((call) => [
      `POST /v1/${call}`,
      { statuses: forSources, body: () => event },
    ]),
  ),
  ...Object.fromEntries(
    ['/v1/batch', '/v1/import', '/v1/b', '/beacon/v1/batch'].map((path) => [
      `POST ${path}`,
      { statuses: forSources, body: () => ({ batch: [event] }) },
    ]),
  ),
  ...Object.fromEntries(
    ['/sourceConfig', '/sourceConfig/'].map((path) => [
      `GET ${path}`,
      { statuses: forSources, at: (_: Things, token: string) => `${path}?writeKey=${token}` },
    ]),
  ),
  'GET /v1/projects/:key/settings': {
    statuses: forSources,
    at: (_, token) => `/v1/projects/${token}/settings`,
  },
  'POST /in/:token': {
    statuses: { ...forSources, source: 400 }, // The source has no mapping yet.
    at: (_, token) => `/in/${token}`,
    body: () => ({ who: 'jo@acme.example' }),
  },
  'GET /in/:token': { statuses: forSources, at: (_, token) => `/in/${token}` },
  'GET /in/:token/:vendor': { statuses: forSources, at: (_, token) => `/in/${token}/ghost` },
  'POST /in/:token/:vendor': {
    statuses: forSources,
    at: (_, token) => `/in/${token}/ghost`,
    body: () => ({}),
  },
  'GET /console/assets/:file': { statuses: everybody(404), at: () => '/console/assets/none.js' },
  'POST /v1/m': { statuses: everybody(200), body: () => ({}) },
  'GET /l/:link': { statuses: everybody(404), at: () => '/l/nonsense' },
  'GET /': { statuses: everybody(404) }, // A browser is redirected; these callers don’t ask for HTML.
  'GET /healthz': { statuses: everybody(200) },
  'GET /readyz': { statuses: everybody(200) },
  'GET /openapi.json': { statuses: everybody(200) },
  'GET /metrics': { statuses: forNone },
  'POST /v1/console/sign-out': { statuses: forConsole }, // This comes last because it ends the sessions.
};

describeOnStores('who may do what', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  let things: Things;
  let headersOf: Record<Caller, Record<string, string>>;
  beforeAll(async () => {
    api = await createApi(store(), () => new Date(), { limits: noLimits });
    const other = await createApi(store());
    for (const name of ['jo', 'flo', 'bo'])
      await api.send('/v1/identify', identifyEvent(`${name}@acme.example`));
    const guide = { content_id: 'guide', url: 'https://acme.example/guide' };
    await api.send('/v1/batch', { batch: [trackEvent('jo@acme.example', 'Content Viewed', guide)] });
    const idOf = async (name: string) => (await api.find({ email: `${name}@acme.example` })).lead.id;
    const post = async (path: string, body: object) =>
      (await api.asConsole(path, { method: 'POST', body })).body;
    const lead = await idOf('jo');
    const draft = (await post('/v1/console/definitions', definition)).version;
    const admin = await signInTo(store(), api, 'admin');
    const move = feedbackItemOf('move', lead, { to: 'Globex' });
    await api.post('/v1/feedback', { items: [move] });
    const target = { kind: 'webhook', name: 'CRM', url: 'https://crm.example/hook' };
    things = {
      lead,
      other: await idOf('flo'),
      source: (await api.asConsole('/v1/console/sources')).body.sources[0].id,
      target: (await admin.post('targets', target)).body.id,
      merge: (await post('/v1/console/merges', { kept: lead, merged: await idOf('bo') })).merge,
      move: move.id,
      draft,
    };
    const revoked = await createRepToken(store(), api.team, { name: 'Gone' });
    await store().inTeam(api.team, (tx) =>
      tx
        .update(tokens)
        .set({ revokedAt: new Date() })
        .where(eq(tokens.hash, hashToken(revoked))),
    );
    headersOf = {
      nobody: {},
      rep: { authorization: `Bearer ${api.token}` },
      source: { authorization: `Bearer ${api.writeKey}` },
      console: { authorization: `Bearer ${api.consoleToken}` },
      revoked: { authorization: `Bearer ${revoked}` },
      'other team': { authorization: `Bearer ${other.token}` },
      'other console': { authorization: `Bearer ${other.consoleToken}` },
      marketer: (await signInTo(store(), api, 'marketer')).headers,
      admin: admin.headers,
    };
  });

  /** Segment's calls expect the key as the Basic user name, all others as a Bearer token. */
  const headers = (caller: Caller, isBasic: boolean): Record<string, string> => {
    const { authorization } = headersOf[caller];
    if (!isBasic || !authorization) return { ...headersOf[caller], 'content-type': 'application/json' };
    return {
      authorization: `Basic ${btoa(`${authorization.slice(7)}:`)}`,
      'content-type': 'application/json',
    };
  };

  test('the matrix has every route of the app and no others', () => {
    const routes = api.app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
    const mounted = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect([...mounted].sort()).toEqual(Object.keys(matrix).sort());
  });

  test.each(Object.keys(matrix))('%s answers each kind of caller as the matrix says', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const { statuses, body, at } = matrix[route] ?? { statuses: forNone };
    const found: Partial<Row> = {};
    for (const caller of callers) {
      const own = headers(caller, statuses.source === 200 && !at);
      const token = headersOf[caller].authorization?.slice(7) ?? 'none';
      const said = body?.(things);
      const sent = typeof said === 'string' ? said : said && JSON.stringify(said);
      const request = { method, headers: own, body: sent };
      found[caller] = (await api.app.request(at?.(things, token) ?? path, request)).status;
    }
    expect(found).toEqual(statuses);
  });

  test('another team’s rep can’t learn or store anything about this team’s lead', async () => {
    const ask = async (path: string, body: object) => {
      const init = { method: 'POST', headers: headers('other team', false), body: JSON.stringify(body) };
      return (await api.app.request(path, init)).json();
    };
    const found = await ask('/v1/lookups', {
      prospects: [{ email: 'jo@acme.example' }, { lead: things.lead }],
    });
    expect(found).toEqual({ answers: [{ status: 'unknown' }, { status: 'unknown' }] });
    const { results } = await ask('/v1/feedback', { items: [dispositionItem(things.lead, 'needs-workup')] });
    expect(results).toEqual([expect.objectContaining({ result: 'refused' })]);
  });
});
