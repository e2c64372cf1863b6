import { beforeAll, expect, test } from 'vitest';
import { problem } from '../../../../utils/contract/shared/problem';
import { formatToken } from '../../../../utils/contract/shared/token';
import { createApi } from '../support/api';
import { describeOnStores } from '../support/stores';

describeOnStores('errors', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeAll(async () => {
    api = await createApi(store());
  });

  const cases: [string, () => [string, RequestInit], number, RegExp][] = [
    ['no token', () => ['/v1/me', {}], 401, /has no token/],
    ['a token cut short', () => ['/v1/me', bearer(api.token.slice(0, -2))], 401, /incomplete/],
    [
      'a token nobody knows',
      () => ['/v1/me', bearer(formatToken(api.team, 'x'.repeat(32)))],
      401,
      /doesn’t know/,
    ],
    [
      'a token of no team',
      () => ['/v1/me', bearer(formatToken('nosuchteam', 'x'.repeat(32)))],
      401,
      /doesn’t know/,
    ],
    ['a write key in a rep’s place', () => ['/v1/me', bearer(api.writeKey)], 403, /write key/],
    ['a rep’s token in a source’s place', () => ['/v1/track', basic(api.token)], 403, /rep’s/],
    ['a console token in a rep’s place', () => ['/v1/me', bearer(api.consoleToken)], 403, /console/],
    ['a console token in a source’s place', () => ['/v1/track', basic(api.consoleToken)], 403, /console/],
    ['a rep’s token in the console’s place', () => ['/v1/console/replies', bearer(api.token)], 403, /rep’s/],
    [
      'a write key in the console’s place',
      () => ['/v1/console/replies', bearer(api.writeKey)],
      403,
      /write key/,
    ],
    ['no token in the console’s place', () => ['/v1/console/replies', {}], 401, /has no token/],
    [
      'not JSON',
      () => ['/v1/lookups', { ...bearer(api.token), method: 'POST', body: '<html>' }],
      400,
      /JSON/i,
    ],
    [
      'invalid JSON in a batch',
      () => ['/v1/batch', { ...basic(api.writeKey), body: 'what' }],
      400,
      /isn’t valid JSON/,
    ],
    ['an empty lookup', () => ['/v1/lookups', json({ prospects: [] })], 400, /prospects/],
    [
      '51 lookups',
      () => ['/v1/lookups', json({ prospects: Array(51).fill({ linkedin: 'x' }) })],
      400,
      /prospects/,
    ],
    [
      'an address that is none',
      () => ['/v1/lookups', json({ prospects: [{ email: 'Not@' }] })],
      400,
      /email address/,
    ],
    [
      'a lookup of nobody',
      () => ['/v1/lookups', json({ prospects: [{}] })],
      400,
      /doesn’t identify a person/,
    ],
    ['a cursor that is none', () => ['/v1/changes?after=x', bearer(api.token)], 400, /cursor/],
    ['a body of 2 MB', () => ['/v1/feedback', json({ items: 'x'.repeat(2_000_000) })], 413, /too large/i],
    [
      'a NUL in what is looked for',
      () => ['/v1/console/leads?search=%00', bearer(api.consoleToken)],
      400,
      /search: contains an invalid character/,
    ],
    [
      'half a character in a source’s mapping',
      () => [
        '/v1/console/mapping-previews',
        {
          ...bearer(api.consoleToken),
          method: 'POST',
          body: '{"mapping":{"email":"a\\ud800"},"message":{}}',
        },
      ],
      400,
      /contains an invalid character/,
    ],
    [
      'a version that no store can number',
      () => ['/v1/console/definitions/5000000000', { ...bearer(api.consoleToken), method: 'DELETE' }],
      400,
      /version/,
    ],
    [
      'a mistyped link to feedback',
      () => ['/v1/console/feedback/1234', bearer(api.consoleToken)],
      404,
      /^Nothing is at this address/,
    ],
    ['no such route', () => ['/v2/me', {}], 404, /openapi/],
  ];
  const bearer = (token: string) => ({
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  const basic = (key: string) => ({
    method: 'POST',
    body: '{}',
    headers: { authorization: `Basic ${btoa(`${key}:`)}` },
  });
  const json = (body: unknown) => ({ ...bearer(api.token), method: 'POST', body: JSON.stringify(body) });

  test.each(cases)('%s gets a problem document that says what to do', async (_, make, status, detail) => {
    const [path, init] = make();
    const { status: answered, headers, body } = await api.call(path, init);
    expect([answered, headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(problem.parse(body)).toMatchObject({ status, detail: expect.stringMatching(detail) });
  });

  test('an unknown address gets a readable page in a browser, without scripts', async () => {
    const response = await api.app.request('/nowhere', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      expect.stringMatching(/^text\/html/),
    ]);
    expect(await response.text()).toContain('has no page at this address');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('the OpenAPI document names every call of the contract', async () => {
    const { body } = await api.call('/openapi.json', {});
    expect(body.openapi).toMatch(/^3\.1/);
    expect(Object.keys(body.paths).sort()).toEqual(
      [
        'accounts',
        'aliases',
        'alias',
        'batch',
        'changes',
        'checks',
        'console/sla',
        'console/agreement',
        'console/agreement/answers',
        'console/audit',
        'console/audit.csv',
        'console/audit.jsonl',
        'console/holdouts',
        'console/holdouts/{id}/end',
        'console/week',
        'console/goal',
        'console/content-merges',
        'console/duplicates',
        'console/event-names',
        'console/imports',
        'console/imports/{id}',
        'console/definitions',
        'console/definitions/review',
        'console/definitions/score-worth.csv',
        'console/definitions/{version}',
        'console/definitions/{version}/signatures',
        'console/what-if',
        'console/reports',
        'console/reports/{table}',
        'console/imports/{kind}',
        'console/mapping-previews',
        'console/merges',
        'console/moves',
        'console/merges/{id}',
        'console/replies',
        'console/replies/withdrawals',
        'console/sources',
        'console/sources/{id}',
        'console/targets',
        'console/targets/{target}',
        'console/targets/{target}/deliveries',
        'console/targets/{target}/deliveries/{event}/retry',
        'console/targets/{target}/test',
        'console/company-sign-in',
        'console/contents',
        'console/feedback',
        'console/feedback.csv',
        'console/feedback/{id}',
        'console/leads',
        'console/leads.csv',
        'console/leads/{id}',
        'console/me',
        'console/overview',
        'console/people',
        'console/revocations',
        'console/tokens',
        'console/tokens/{id}/successors',
        'console/tools',
        'console/tools/{id}/previews',
        'console/sign-in',
        'console/sign-out',
        'feedback',
        'group',
        'hides',
        'identify',
        'import',
        'invitation',
        'links',
        'lookups',
        'me',
        'page',
        'reads',
        'screen',
        'searches',
        'sign-in-options',
        'sign-ins',
        'today',
        'token-rotations',
        'track',
        'watches',
      ]
        .map((name) => `/v1/${name}`)
        .concat('/in/{key}/{tool}')
        .sort(),
    );
    expect(Object.keys(body.webhooks)).toEqual(['outgoing']);
    expect(body.components.schemas).toMatchObject({
      Lead: {},
      LeadScore: {},
      Problem: {},
      FeedbackItem: {},
      OutgoingEvent: {},
    });
  });

  test('any extension can call the API without a host permission, and no cookie is accepted', async () => {
    const response = await api.app.request('/v1/lookups', {
      method: 'OPTIONS',
      headers: {
        origin: 'moz-extension://x',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('the health check answers', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await api.app.request(path)).status).toBe(200);
  });
});
