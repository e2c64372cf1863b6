import { deflateSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { demoCompanies } from '../../../../../scripts/demo/companies';
import { demoContents } from '../../../../../scripts/demo/demo-contents';
import { generateDemoEvents } from '../../../../../scripts/demo/demo-events';
import { events } from '../../../../../server/platform/db/tables/engagement-tables';
import { createApi, identifyEvent } from '../../support/api';
import { describeOnStores } from '../../support/stores';

describeOnStores('incoming events', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeAll(async () => {
    api = await createApi(store());
  });

  const track = (email: string, event: string, messageId?: string) => ({
    type: 'track',
    event,
    messageId,
    context: { traits: { email } },
    properties: { content_id: event, title: event },
  });

  test('an event with the same messageId counts once, in one batch or in two', async () => {
    const event = track('a@one.example', 'Content Downloaded', 'm-1');
    expect((await api.send('/v1/batch', { batch: [event, event] })).body).toMatchObject({
      stored: 1,
      repeated: 1,
    });
    expect((await api.send('/v1/track', event)).body).toMatchObject({ stored: 0, repeated: 1 });
    const { lead } = await api.find({ email: 'a@one.example' });
    expect(lead.engagement[0].acts[0].count).toBe(1);
  });

  test('an event without a messageId is a repeat if its body is the same', async () => {
    const event = { ...track('b@one.example', 'Content Downloaded'), timestamp: '2026-11-20T10:00:00Z' };
    await api.send('/v1/track', event);
    expect((await api.send('/v1/track', event)).body).toMatchObject({ stored: 0, repeated: 1 });
  });

  test('an event of 40 KB, a malformed one and one that identifies nobody are reported, and the valid ones of the batch are stored', async () => {
    const huge = {
      ...track('c@one.example', 'Content Downloaded'),
      properties: { filler: 'x'.repeat(40_000) },
    };
    const good = track('c@one.example', 'Content Downloaded');
    const { status, body } = await api.send('/v1/batch', {
      batch: [huge, good, 7, { type: 'track', event: 'x' }],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ stored: 1 });
    expect(body.rejected).toEqual([
      { index: 0, reason: expect.stringContaining('32 KB') },
      { index: 2, reason: expect.stringContaining('body: ') },
      { index: 3, reason: expect.stringContaining('doesn’t say who it is about') },
    ]);
  });

  test('an event from the future or with an invalid date is rejected with an explanation', async () => {
    const future = { ...track('d@one.example', 'Content Downloaded'), timestamp: '2036-01-01T00:00:00Z' };
    const none = { ...track('d@one.example', 'Content Downloaded'), timestamp: 'yesterday' };
    const { body } = await api.send('/v1/batch', { batch: [future, none] });
    expect(body.rejected.map(({ reason }: { reason: string }) => reason)).toEqual([
      expect.stringContaining('future'),
      expect.stringContaining('isn’t a date'),
    ]);
  });

  test('the key may be in the body, and gzip may come as a form, as RudderStack sends it', async () => {
    const body = gzipSync(
      JSON.stringify({ batch: [track('e@one.example', 'Content Downloaded')], writeKey: api.writeKey }),
    );
    const response = await api.app.request('/v1/batch', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    expect(await response.json()).toMatchObject({ stored: 1 });
  });

  test('the key may be in the address, and the body deflated at any level', async () => {
    for (const level of [1, 4, 6, 9]) {
      const batch = [track(`level${level}@one.example`, 'Content Downloaded')];
      const response = await api.app.request(`/beacon/v1/batch?writeKey=${api.writeKey}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: deflateSync(JSON.stringify({ batch }), { level }),
      });
      expect(await response.json()).toMatchObject({ stored: 1 });
    }
    const keyless = await api.app.request('/beacon/v1/batch', { method: 'POST', body: '{"batch":[]}' });
    expect(keyless.status).toBe(401);
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ])('a %s bomb is refused without being unpacked', async (_, pack) => {
    const response = await api.app.request('/v1/batch', {
      method: 'POST',
      body: pack(Buffer.alloc(50_000_000)),
    });
    expect(response.status).toBe(413);
  });

  test('a visitor’s page views are added to their lead once they are identified', async () => {
    const page = {
      type: 'page',
      anonymousId: 'visitor-1',
      name: 'Pricing',
      properties: { content_id: 'p', content_type: 'pricing', title: 'Pricing' },
    };
    expect((await api.send('/v1/page', page)).body).toMatchObject({ stored: 1 });
    await api.send('/v1/identify', { ...identifyEvent('f@one.example'), anonymousId: 'visitor-1' });
    const { lead } = await api.find({ email: 'f@one.example' });
    expect(lead.engagement).toMatchObject([{ content: { id: 'p' }, points: 6 }]);
  });

  test('so are page views from the same batch that identifies them', async () => {
    const page = (path: string, more: object) => ({
      type: 'page',
      properties: { url: `https://acme.example/${path}`, title: path },
      ...more,
    });
    await api.send('/v1/batch', {
      batch: [
        page('before', { anonymousId: 'visitor-2' }),
        page('by user', { userId: 'u-2' }),
        { ...identifyEvent('batched@one.example'), anonymousId: 'visitor-2', userId: 'u-2' },
        page('after', { anonymousId: 'visitor-2' }),
      ],
    });
    const { lead } = await api.find({ email: 'batched@one.example' });
    const titles = lead.engagement.map(({ content }: { content: { title: string } }) => content.title);
    expect(titles.sort()).toEqual(['after', 'before', 'by user']);
  });

  test('an older identify only fills in what a newer one left empty', async () => {
    const email = 'g@one.example';
    await api.send('/v1/identify', {
      ...identifyEvent(email, { title: 'CEO', company: undefined }),
      timestamp: '2026-11-20T00:00:00Z',
    });
    await api.send('/v1/identify', {
      ...identifyEvent(email, { title: 'Intern', company: 'Old GmbH' }),
      timestamp: '2025-01-01T00:00:00Z',
    });
    expect((await api.find({ email })).lead).toMatchObject({ title: 'CEO', company: 'Old GmbH' });
  });

  test('what a known user did before their address was known is added to their lead', async () => {
    await api.send('/v1/track', { type: 'track', event: 'Demo Requested', userId: 'u-9' });
    await api.send('/v1/identify', { ...identifyEvent('i@one.example'), userId: 'u-9' });
    const { lead } = await api.find({ email: 'i@one.example' });
    expect(lead.engagement).toMatchObject([{ content: { title: 'Demo Requested' }, points: 25 }]);
  });

  test('two people who share a tablet remain two leads', async () => {
    const anonymousId = 'tablet';
    await api.send('/v1/identify', { ...identifyEvent('ann@one.example', { name: 'Ann One' }), anonymousId });
    await api.send('/v1/identify', { ...identifyEvent('bob@two.example', { name: 'Bob Two' }), anonymousId });
    const [ann, bob] = [
      await api.find({ email: 'ann@one.example' }),
      await api.find({ email: 'bob@two.example' }),
    ];
    expect([ann.lead.name, bob.lead.name]).toEqual(['Ann One', 'Bob Two']);
  });

  test('a person whose address changes remains one lead, by the sender’s user id', async () => {
    await api.send('/v1/identify', {
      ...identifyEvent('old@three.example', { name: 'Cy Three' }),
      userId: 'u-3',
    });
    await api.send('/v1/identify', {
      ...identifyEvent('new@three.example', { name: 'Cy Three' }),
      userId: 'u-3',
    });
    const [before, after] = [
      await api.find({ email: 'old@three.example' }),
      await api.find({ email: 'new@three.example' }),
    ];
    expect(after.lead.id).toBe(before.lead.id);
  });

  test('an opt-out holds even if it is older than other data; only a newer statement lifts it', async () => {
    const email = 'j@one.example';
    const at = (day: number, traits: object) => ({
      ...identifyEvent(email, traits),
      timestamp: `2026-11-${day}T00:00:00Z`,
    });
    await api.send('/v1/identify', at(20, {}));
    await api.send('/v1/identify', at(19, { doNotContact: true }));
    expect((await api.find({ email })).lead.doNotContact).toBe(true);
    await api.send('/v1/identify', at(18, { doNotContact: false }));
    expect((await api.find({ email })).lead.doNotContact).toBe(true);
    await api.send('/v1/identify', at(21, { doNotContact: false }));
    expect((await api.find({ email })).lead.doNotContact).toBe(false);
  });

  test('an event with a NUL character is reported, and the valid ones of its batch are stored', async () => {
    const bad = track('k@one.example', 'Content Downloaded');
    const { body } = await api.send('/v1/batch', {
      batch: [{ ...bad, userId: 'u\u0000' }, { ...bad, properties: { title: '\ud800' } }, bad],
    });
    expect(body).toMatchObject({ stored: 1, rejected: [{ index: 0 }, { index: 1 }] });
  });

  test('a batch sent again later is a repeat, with or without messageIds', async () => {
    const event = { ...track('l@one.example', 'Content Downloaded'), timestamp: '2026-11-20T10:00:00Z' };
    await api.send('/v1/batch', { batch: [event], sentAt: new Date().toISOString() });
    const again = { batch: [event], sentAt: new Date(Date.now() + 1000).toISOString() };
    expect((await api.send('/v1/batch', again)).body).toMatchObject({ stored: 0, repeated: 1 });
  });

  test('a name of 10,000 characters with markup and bidi marks is stored as plain text and truncated', async () => {
    const name = `<img src=x onerror=alert(1)>\u202e${'A'.repeat(10_000)}`;
    await api.send('/v1/identify', identifyEvent('h@one.example', { name: name.slice(0, 1900) }));
    const { lead } = await api.find({ email: 'h@one.example' });
    expect(lead.name).toHaveLength(200);
    expect(lead.name).not.toMatch(/\u202e/);
  });

  test('ninety days of demo data are accepted: 40 people in 12 companies, 25 pieces, few LinkedIn addresses', async () => {
    const demo = await createApi(store());
    const calls = generateDemoEvents(new Date());
    for (let from = 0; from < calls.length; from += 500) {
      const { body } = await demo.send('/v1/batch', { batch: calls.slice(from, from + 500) });
      expect(body.rejected).toEqual([]);
    }
    const people = demoCompanies.flatMap(({ people }) => people);
    expect(people.length).toBeGreaterThanOrEqual(40);
    expect(demoCompanies.length).toBeGreaterThanOrEqual(12);
    expect(demoContents.length).toBeGreaterThanOrEqual(25);
    const withLinkedin = calls.filter(({ traits }) => JSON.stringify(traits ?? '').includes('linkedin'));
    expect(withLinkedin.length).toBeLessThan(people.length / 5);
    const stored = await store().inTeam(demo.team, (tx) => tx.select().from(events));
    expect(stored).toHaveLength(calls.length);
    expect(
      (await demo.find({ email: 'priya.raman@northwind-robotics.example' })).lead.score.total,
    ).toBeGreaterThan(60);
  });
});
