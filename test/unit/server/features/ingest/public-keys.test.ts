import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { erasePerson } from '../../../../../server/features/privacy/erasure/erase-person';
import { readConfig } from '../../../../../server/platform/config';
import { contents, leads } from '../../../../../server/platform/db/tables/lead-tables';
import { sources } from '../../../../../server/platform/db/tables/source-tables';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { describeOnStores } from '../../support/stores';

const content = {
  content_id: 'guide',
  title: 'Sizing guide',
  content_type: 'guide',
  url: 'https://acme.example/guide',
  content_answers: ['budget'],
};
const hijack = { title: 'Your mailbox is full', url: 'https://evil.example/login', content_type: 'phish' };

describeOnStores('a public key, which every visitor can read,', (store) => {
  let now: Date;
  let api: Awaited<ReturnType<typeof createApi>>;
  const asVisitor = (path: string, body: object) => api.sendWith(api.publicKey, path, body);
  const track = (properties: object, more: object = {}) =>
    asVisitor('/v1/track', { anonymousId: 'visitor', event: 'Content Viewed', properties, ...more });
  const rowsOf = (table: typeof contents | typeof leads) =>
    store().inTeam(api.team, (tx) => tx.select().from(table).where(eq(table.team, api.team)));

  beforeEach(async () => {
    now = new Date('2026-11-24T12:00:00Z');
    api = await createApi(store(), () => now, {
      config: readConfig({ PUBLIC_URL: 'https://passback.example', TRUST_PROXY: '0' }),
    });
    await api.send('/v1/batch', {
      batch: [
        identifyEvent('priya@one.example'),
        trackEvent('priya@one.example', 'Content Downloaded', content),
      ],
    });
  });

  test('changes nothing about known content, by its id or its address, whatever it sends', async () => {
    const before = await rowsOf(contents);
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            title: fc.string({ maxLength: 40 }),
            url: fc.constantFrom('https://evil.example/', 'http://acme.example/guide/?utm_source=x', 'x'),
            content_type: fc.string({ maxLength: 10 }),
            content_answers: fc.constant(['need']),
            campaign_name: fc.string({ maxLength: 10 }),
          },
          { requiredKeys: [] },
        ),
        fc.constantFrom('guide', undefined),
        async (said, id) => {
          await track({
            ...said,
            url: id ? said.url : 'https://www.acme.example/guide?utm_source=a#top',
            content_id: id,
          });
        },
      ),
      { numRuns: 25 },
    );
    expect(await rowsOf(contents)).toEqual(before);
  });

  test('adds content that no rep is offered and no link leads to until marketing has reviewed it', async () => {
    await track({ content_id: 'new', ...hijack, content_answers: ['budget'] });
    const { lead } = await api.find({ email: 'priya@one.example' });
    const link = () => api.post('/v1/links', { lead: lead.id, content: 'new' });
    expect((await link()).status).toBe(404);
    expect(JSON.stringify(lead.nextContent)).not.toContain('evil.example');
    const listed = async () =>
      (await api.asConsole('/v1/console/contents')).body.contents.find(
        ({ id }: { id: string }) => id === 'new',
      );
    expect(await listed()).toMatchObject({ isPublic: true });
    await api.asConsole('/v1/console/contents', { method: 'POST', body: { id: 'new', mark: 'reviewed' } });
    expect(await listed()).toMatchObject({ isPublic: false });
    expect((await link()).status).toBe(200);
  });

  test('leaves none of its own data in content that a server names later', async () => {
    await track({ content_id: 'later', ...hijack });
    await api.send('/v1/batch', {
      batch: [
        trackEvent('priya@one.example', 'Content Downloaded', { content_id: 'later', title: 'Pricing' }),
      ],
    });
    expect((await rowsOf(contents)).find(({ id }) => id === 'later')).toMatchObject({
      title: 'Pricing',
      url: null,
      isPublic: false,
    });
  });

  test('fills in data only on leads of its own, not on a lead that a server has named', async () => {
    await api.send('/v1/identify', { traits: { email: 'bare@one.example' } });
    for (const email of ['bare@one.example', 'own@one.example']) {
      await asVisitor('/v1/identify', {
        traits: { email, name: 'Eve Visitor', title: 'CEO', company: 'Fake' },
      });
    }
    const found = await rowsOf(leads);
    const by = (email: string) => found.find((row) => 'email' in row && row.email === email);
    expect(by('bare@one.example')).toMatchObject({ title: null, company: null });
    expect(by('own@one.example')).toMatchObject({ title: 'CEO', company: 'Fake' });
  });

  test('does not undo an erasure, and gets the same answer about anyone', async () => {
    await erasePerson(store(), api.team, { key: 'priya@one.example', isConfirmed: true, now });
    now = new Date(now.getTime() + 60_000);
    const answersFor = async (email: string) => {
      const answers = [];
      for (const event of [
        { type: 'track', event: 'Nothing special' },
        { type: 'track', event: 'Demo Requested' },
        { type: 'identify', traits: { email, consented_at: now.toISOString() } },
        { type: 'identify', traits: { email, consented_at: now.toISOString() } },
        { type: 'track', event: 'Unsubscribed' },
      ]) {
        const sent = { ...event, messageId: `${email} ${event.event}`, context: { traits: { email } } };
        answers.push((await asVisitor('/v1/batch', { batch: [sent, sent] })).body);
        answers.push(await asVisitor(`/v1/${event.type}`, sent).then(({ status, body }) => [status, body]));
      }
      return answers;
    };
    expect(await answersFor('priya@one.example')).toEqual(await answersFor('new@one.example'));
    expect((await api.find({ email: 'priya@one.example' })).status).toBe('unknown');
    // A server key is still told about the erasure.
    expect(
      (await api.send('/v1/batch', { batch: [identifyEvent('priya@one.example')] })).body.rejected,
    ).toHaveLength(1);
  });

  test('can’t take a messageId that a server uses', async () => {
    await track({ title: 'x' }, { messageId: 'order-1' });
    const taken = await api.send('/v1/track', {
      messageId: 'order-1',
      event: 'Demo Requested',
      context: { traits: { email: 'priya@one.example' } },
    });
    expect(taken.body).toMatchObject({ stored: 1, rejected: [] });
  });

  test('is held to limits that an admin sets, and the console shows what was rejected', async () => {
    const admin = await signInTo(store(), api, 'admin', now);
    const source = async () =>
      (await admin.get('sources')).body.sources.find(({ kind }: { kind: string }) => kind === 'browser');
    const { id } = await source();
    const limits = {
      leadsPerDay: 3,
      eventsPerDay: 30,
      eventsPerDayPerAddress: 100,
      leadsPerDayPerAddress: 30,
    };
    await api.call(`/v1/console/sources/${id}`, {
      method: 'PATCH',
      headers: admin.headers,
      body: JSON.stringify({ limits }),
    });
    const flood = (from: number, many: number) =>
      asVisitor('/v1/batch', {
        batch: Array.from({ length: many }, (_, n) => ({
          type: 'track',
          event: 'Demo Requested',
          context: { traits: { email: `f${from + n}@flood.example` } },
        })),
      });
    const before = (await rowsOf(leads)).length;
    expect((await flood(0, 20)).status).toBe(200);
    expect((await rowsOf(leads)).length).toBe(before + 3);
    const refused = await flood(20, 20);
    expect([refused.status, refused.headers.get('retry-after'), refused.body.detail]).toEqual([
      429,
      String(12 * 3600),
      expect.stringMatching(/Nothing was stored.*An admin can change the limits under Sources/),
    ]);
    expect(await source()).toMatchObject({
      limits: { leadsPerDay: 3 },
      today: { events: 20, leads: 3, rejected: 17 + 20 },
    });
    now = new Date(now.getTime() + 12 * 3_600_000); // The next day.
    expect((await flood(40, 1)).status).toBe(200);
    expect((await rowsOf(leads)).length).toBe(before + 4);
    // A server key has no such limits.
    const batch = Array.from({ length: 40 }, (_, n) => identifyEvent(`s${n}@server.example`));
    expect((await api.send('/v1/batch', { batch })).body).toMatchObject({ stored: 40 });
    expect(await store().inTeam(api.team, (tx) => tx.select().from(sources))).toHaveLength(2);
  });

  test('is also limited per network address', async () => {
    const app = await createApi(store(), () => now, { config: readConfig({ TRUST_PROXY: '1' }) });
    const from = (address: string, n: number) =>
      app.call('/v1/batch', {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${app.publicKey}:`)}`, 'x-forwarded-for': address },
        body: JSON.stringify({
          batch: Array.from({ length: 2500 }, (_, index) => ({
            type: 'page',
            anonymousId: `${address} ${n} ${index}`,
            properties: { title: 'Home' },
          })),
        }),
      });
    expect((await from('192.0.2.1', 1)).status).toBe(200);
    expect((await from('192.0.2.1', 2)).status).toBe(200);
    expect((await from('192.0.2.1', 3)).status).toBe(429);
    expect((await from('192.0.2.2', 1)).status).toBe(200);
  });
});
