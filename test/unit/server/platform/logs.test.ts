import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { createApp } from '../../../../server/api/app';
import type { Store } from '../../../../server/platform/db/store';
import { createLog } from '../../../../server/platform/log/create-log';
import { describeError } from '../../../../server/platform/log/describe-error';
import { createApi, identifyEvent, trackEvent } from '../support/api';
import { dispositionItem, feedbackItemOf } from '../support/items';
import { describeOnStores } from '../support/stores';

const email = 'canary.jo@birdcage.example';
const profile = 'https://www.linkedin.com/in/canary-jo/?trk=canary-query';
const canaries = /canary|birdcage|pb_[a-z0-9]|Bearer|Basic|\?/i;

function collect() {
  const lines: string[] = [];
  return { log: createLog('debug', { write: (line) => lines.push(line) }), lines };
}

describeOnStores('the log', (store) => {
  let lines: string[];
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeEach(async () => {
    const collected = collect();
    lines = collected.lines;
    api = await createApi(store(), () => new Date(), { log: collected.log });
  });

  test('has one JSON line per request, with the id that the response carries', async () => {
    const response = await api.app.request('/v1/me', { headers: { authorization: `Bearer ${api.token}` } });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        pid: process.pid,
        request: response.headers.get('x-request-id'),
        method: 'GET',
        route: '/v1/me',
        status: 200,
        ms: expect.any(Number),
        team: api.team,
      },
    ]);
  });

  test('contains no personal data, tokens or addresses, whatever is requested', async () => {
    await api.send('/v1/batch', {
      batch: [
        identifyEvent(email, { name: 'Canary Jo', linkedin: profile }),
        trackEvent(email, 'Demo Requested'),
        { type: 'page', traits: email },
      ],
    });
    await api.send('/v1/track', { event: 'canary' });
    const lead = (await api.find({ email })).lead.id;
    await api.find({ linkedin: 'canary-unknown', name: 'Canary Jo' });
    await api.post('/v1/feedback', {
      items: [
        dispositionItem(lead, 'needs-workup', { note: 'canary' }),
        feedbackItemOf('suggestion', undefined, { keys: { email } }),
      ],
    });
    await api.get(`/v1/today?view=${email}`);
    await api.get(`/v1/changes?after=${email}`);
    await api.get(`/v1/${email}?u=${encodeURIComponent(profile)}`);
    await api.app.request(`/in/${api.writeKey}`, {
      method: 'POST',
      body: email,
      headers: { 'x-request-id': 'canary' },
    });
    await api.app.request('/v1/me', { headers: { authorization: `Bearer ${api.token}canary` } });
    expect(lines.length).toBeGreaterThan(9);
    expect(lines.join('')).not.toMatch(canaries);
  });

  const quoted = `{"email": "${email}", "name": "Canary Jo"}`;
  test.each<[string, (real: Store) => Promise<unknown>]>([
    [
      'a statement that fails, with its parameters',
      (real) => real.inTeam('x', (tx) => tx.execute(sql`select ${email}::uuid`)),
    ],
    [
      'a database that quotes what it was given',
      (real) =>
        real.call('authenticate', [email]).catch(() => real.call('look_up', ['x', quoted, email, null])),
    ],
    ['JSON that is none', async () => JSON.parse(quoted.slice(0, -3))],
    ['an address that is none', async () => new URL(`http://${email}:canary/${profile}`)],
    [
      'an error that tells an address',
      async () => {
        throw new TypeError(`cannot read ${email} of ${profile} and ${api.token}`);
      },
    ],
  ])('contains none after an error either: %s', async (_, fail) => {
    const { log, lines } = collect();
    const broken = { ...store(), call: () => fail(store()) };
    const failing = await createApi(store(), () => new Date(), { log });
    const app = createApp({ store: broken, now: () => new Date(), log });
    const response = await app.request('/v1/me', { headers: { authorization: `Bearer ${failing.token}` } });
    expect(response.status).toBe(500);
    const [fault] = lines.map((line) => JSON.parse(line));
    expect(fault).toMatchObject({
      level: 'error',
      request: response.headers.get('x-request-id'),
      error: expect.any(String),
    });
    expect(lines.join('')).not.toMatch(canaries);
    expect(await response.text()).not.toMatch(canaries);
  });
});

test('still says what failed and where, so that it can be fixed', () => {
  const fault = describeError(new TypeError('cannot read of undefined'));
  expect(fault).toMatchObject({
    error: 'TypeError: cannot read of undefined',
    where: [expect.stringMatching(/logs\.test\.ts/), ...Array(4).fill(expect.any(String))],
  });
  const gone = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
  expect(describeError(gone)).toMatchObject({
    code: 'ECONNREFUSED',
    error: 'Error: connect ECONNREFUSED 127.0.0.1:5432',
  });
});
