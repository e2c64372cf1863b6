import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { noLimits } from '../../../../server/api/limits/limiter';
import { createRepToken, hashToken } from '../../../../server/features/teams/tokens';
import { teamSettings, tokens } from '../../../../server/platform/db/tables/team-tables';
import {
  type Caller,
  callers,
  definition,
  forNone,
  matrix,
  type Row,
  type Things,
} from '../support/access-matrix';
import { createApi, identifyEvent, trackEvent } from '../support/api';
import { signInTo } from '../support/console';
import { dispositionItem, feedbackItemOf } from '../support/items';
import { describeOnStores } from '../support/stores';

/** Calls that leave nothing in the audit log. */
const unlogged = new Set([
  // Each has its author and time itself, and is shown to reps with them.
  'POST /v1/console/replies',
  'POST /v1/console/replies/withdrawals',
  // Nobody is to know who answered a blind check.
  'POST /v1/console/agreement/answers',
  // They change nothing.
  'POST /v1/console/what-if',
  'POST /v1/console/mapping-previews',
  'POST /v1/console/tools/:id/previews',
  'POST /v1/console/imports/:kind', // The matrix previews it.
  'POST /v1/console/revocations', // The matrix revokes what doesn't exist.
]);
const exportRoutes = new Set([
  'GET /v1/console/audit.csv',
  'GET /v1/console/definitions/score-worth.csv',
  'GET /v1/console/feedback.csv',
  'GET /v1/console/leads.csv',
  'GET /v1/console/reports/:table',
]);

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

  const countEntries = async () => {
    const [settings] = await store().inTeam(api.team, (tx) => tx.select().from(teamSettings));
    return settings?.auditSeq ?? 0;
  };

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
    const before = await countEntries();
    for (const caller of callers) {
      const own = headers(caller, statuses.source === 200 && !at);
      const token = headersOf[caller].authorization?.slice(7) ?? 'none';
      const said = body?.(things);
      const sent = typeof said === 'string' ? said : said && JSON.stringify(said);
      const request = { method, headers: own, body: sent };
      found[caller] = (await api.app.request(at?.(things, token) ?? path, request)).status;
    }
    expect(found).toEqual(statuses);
    const isChange = method !== 'GET' && path.startsWith('/v1/console/') && !unlogged.has(route);
    const isMade = (['console', 'marketer', 'admin'] as const).some((caller) => statuses[caller] === 200);
    expect((await countEntries()) > before).toBe(exportRoutes.has(route) || (isChange && isMade));
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
