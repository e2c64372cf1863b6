import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { noLimits } from '../../../server/limits/limiter';
import { tokens } from '../../../server/store/tables/team-tables';
import { hashToken, makeRepToken } from '../../../server/teams/tokens';
import { did, makeApi, person } from './support/api';
import { disposition } from './support/items';
import { describeOnStores } from './support/stores';

const callers = ['nobody', 'rep', 'source', 'console', 'revoked', 'other team'] as const;
type Row = Record<(typeof callers)[number], number>;

const forReps: Row = { nobody: 401, rep: 200, source: 403, console: 403, revoked: 401, 'other team': 200 };
/** About a lead of the first team: to another team's rep there is none. */
const aboutALead: Row = { ...forReps, 'other team': 404 };
const forSources: Row = { nobody: 401, rep: 403, source: 200, console: 403, revoked: 401, 'other team': 403 };
const forConsole: Row = { nobody: 401, rep: 403, source: 403, console: 200, revoked: 401, 'other team': 403 };
const forAll: Row = { nobody: 200, rep: 200, source: 200, console: 200, revoked: 200, 'other team': 200 };
/** Only on the machine itself, or by a token of its own: the test comes from neither. */
const forNone: Row = { nobody: 403, rep: 403, source: 403, console: 403, revoked: 403, 'other team': 403 };

const event = { ...did('jo@acme.example', 'Demo Requested'), name: 'x' };

/** Who may do what, and a body with which it can be done. A route without a row here fails the test. */
const matrix: Record<string, { statuses: Row; body?: (lead: string) => object }> = {
  'GET /v1/me': { statuses: forReps },
  'GET /v1/leads': { statuses: forReps },
  'GET /v1/changes': { statuses: forReps },
  'POST /v1/lookups': { statuses: forReps, body: () => ({ prospects: [{ email: 'jo@acme.example' }] }) },
  'POST /v1/accounts': { statuses: forReps, body: () => ({ company: 'Northwind Robotics' }) },
  'POST /v1/feedback': {
    statuses: forReps,
    body: (lead) => ({ items: [disposition(lead, 'needs-workup')] }),
  },
  'POST /v1/aliases': { statuses: aboutALead, body: (lead) => ({ lead, keys: { linkedin: 'jo' } }) },
  'POST /v1/watches': { statuses: aboutALead, body: (lead) => ({ lead }) },
  'POST /v1/hides': { statuses: aboutALead, body: (lead) => ({ lead }) },
  'POST /v1/console/replies': {
    statuses: forConsole,
    body: (lead) => ({ items: [{ kind: 'seen', feedback: lead }] }),
  },
  ...Object.fromEntries(
    ['identify', 'track', 'page', 'screen', 'group', 'alias'].map((call) => [
      `POST /v1/${call}`,
      { statuses: forSources, body: () => event },
    ]),
  ),
  'POST /v1/batch': { statuses: forSources, body: () => ({ batch: [event] }) },
  'GET /healthz': { statuses: forAll },
  'GET /readyz': { statuses: forAll },
  'GET /openapi.json': { statuses: forAll },
  'GET /metrics': { statuses: forNone },
};

describeOnStores('who may do what', (store) => {
  let api: Awaited<ReturnType<typeof makeApi>>;
  let lead: string;
  let headersOf: Record<(typeof callers)[number], Record<string, string>>;
  beforeAll(async () => {
    api = await makeApi(store(), () => new Date(), { limits: noLimits });
    const other = await makeApi(store());
    await api.send('/v1/identify', person('jo@acme.example'));
    lead = (await api.find({ email: 'jo@acme.example' })).lead.id;
    const revoked = await makeRepToken(store(), api.team, { name: 'Gone' });
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
    };
  });

  /** Segment's calls take the key as Basic's user name, the others as Bearer: each caller comes in the way asked for. */
  const headers = (caller: (typeof callers)[number], isBasic: boolean): Record<string, string> => {
    const { authorization } = headersOf[caller];
    if (!isBasic || !authorization) return { ...headersOf[caller], 'content-type': 'application/json' };
    return {
      authorization: `Basic ${btoa(`${authorization.slice(7)}:`)}`,
      'content-type': 'application/json',
    };
  };

  test('every route that the app has is in the matrix, and no other', () => {
    const routes = api.app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
    const mounted = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect([...mounted].sort()).toEqual(Object.keys(matrix).sort());
  });

  test.each(Object.keys(matrix))('%s', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const { statuses, body } = matrix[route] ?? { statuses: forNone };
    const found: Partial<Row> = {};
    for (const caller of callers) {
      const init = { method, headers: headers(caller, statuses === forSources) };
      const sent = body ? { ...init, body: JSON.stringify(body(lead)) } : init;
      found[caller] = (await api.app.request(path, sent)).status;
    }
    expect(found).toEqual(statuses);
  });

  test('another team’s rep is told nothing of this team’s lead, and stores nothing about it', async () => {
    const ask = async (path: string, body: object) => {
      const init = { method: 'POST', headers: headers('other team', false), body: JSON.stringify(body) };
      return (await api.app.request(path, init)).json();
    };
    const found = await ask('/v1/lookups', { prospects: [{ email: 'jo@acme.example' }, { lead }] });
    expect(found).toEqual({ answers: [{ status: 'unknown' }, { status: 'unknown' }] });
    const { results } = await ask('/v1/feedback', { items: [disposition(lead, 'needs-workup')] });
    expect(results).toEqual([expect.objectContaining({ result: 'refused' })]);
  });
});
