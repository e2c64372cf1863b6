import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { erasePerson } from '../../../../../server/features/privacy/erasure/erase-person';
import { readConfig } from '../../../../../server/platform/config';
import { contents, leads } from '../../../../../server/platform/db/tables/lead-tables';
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
const hijacked = { title: 'Your mailbox is full', url: 'https://evil.example/login', content_type: 'phish' };

describeOnStores('a public key, which every visitor can read,', (store) => {
  let now: Date;
  let api: Awaited<ReturnType<typeof createApi>>;
  const asVisitor = (path: string, body: object) => api.sendWith(api.publicKey, path, body);
  const track = (properties: object, fields: object = {}) =>
    asVisitor('/v1/track', { anonymousId: 'visitor', event: 'Content Viewed', properties, ...fields });
  const storedContents = () => store().inTeam(api.team, (tx) => tx.select().from(contents));
  const storedLeads = () => store().inTeam(api.team, (tx) => tx.select().from(leads));

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

  test('changes no existing content, by ID or by URL, whatever it sends', async () => {
    const before = await storedContents();
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
        async (properties, id) => {
          const url = id ? properties.url : 'https://www.acme.example/guide?utm_source=a#top';
          await track({ ...properties, url, content_id: id });
        },
      ),
      { numRuns: 25 },
    );
    expect(await storedContents()).toEqual(before);
  });

  test('adds content that is offered to no rep and can’t be linked to until marketing has reviewed it', async () => {
    await track({ content_id: 'new', ...hijacked, content_answers: ['budget'] });
    const { lead } = await api.find({ email: 'priya@one.example' });
    const createLink = () => api.post('/v1/links', { lead: lead.id, content: 'new' });
    expect((await createLink()).status).toBe(404);
    expect(JSON.stringify(lead.nextContent)).not.toContain('evil.example');
    const listedContent = async () =>
      (await api.asConsole('/v1/console/contents')).body.contents.find(
        ({ id }: { id: string }) => id === 'new',
      );
    expect(await listedContent()).toMatchObject({ isPublic: true });
    await api.asConsole('/v1/console/contents', { method: 'POST', body: { id: 'new', mark: 'reviewed' } });
    expect(await listedContent()).toMatchObject({ isPublic: false });
    expect((await createLink()).status).toBe(200);
  });

  test('leaves none of its data in content that a server sends later', async () => {
    await track({ content_id: 'later', ...hijacked });
    await api.send('/v1/batch', {
      batch: [
        trackEvent('priya@one.example', 'Content Downloaded', { content_id: 'later', title: 'Pricing' }),
      ],
    });
    expect((await storedContents()).find(({ id }) => id === 'later')).toMatchObject({
      title: 'Pricing',
      url: null,
      isPublic: false,
    });
  });

  test('fills in missing data only on leads that no server has sent', async () => {
    await api.send('/v1/identify', { traits: { email: 'bare@one.example' } });
    for (const email of ['bare@one.example', 'own@one.example']) {
      await asVisitor('/v1/identify', {
        traits: { email, name: 'Eve Visitor', title: 'CEO', company: 'Fake' },
      });
    }
    const rows = await storedLeads();
    const leadWith = (email: string) => rows.find((row) => row.email === email);
    expect(leadWith('bare@one.example')).toMatchObject({ title: null, company: null });
    expect(leadWith('own@one.example')).toMatchObject({ title: 'CEO', company: 'Fake' });
  });

  test('can’t undo an erasure, and its responses don’t reveal who was erased', async () => {
    await erasePerson(store(), api.team, { key: 'priya@one.example', isConfirmed: true, now });
    now = new Date(now.getTime() + 60_000);
    const responsesFor = async (email: string) => {
      const responses = [];
      for (const event of [
        { type: 'track', event: 'Nothing special' },
        { type: 'track', event: 'Demo Requested' },
        { type: 'identify', traits: { email, consented_at: now.toISOString() } },
        { type: 'identify', traits: { email, consented_at: now.toISOString() } },
        { type: 'track', event: 'Unsubscribed' },
      ]) {
        const sent = { ...event, messageId: `${email} ${event.event}`, context: { traits: { email } } };
        responses.push((await asVisitor('/v1/batch', { batch: [sent, sent] })).body);
        const { status, body } = await asVisitor(`/v1/${event.type}`, sent);
        responses.push([status, body]);
      }
      return responses;
    };
    expect(await responsesFor('priya@one.example')).toEqual(await responsesFor('new@one.example'));
    expect((await api.find({ email: 'priya@one.example' })).status).toBe('unknown');
    const asServer = await api.send('/v1/batch', { batch: [identifyEvent('priya@one.example')] });
    expect(asServer.body.rejected).toHaveLength(1); // A server key learns of the erasure.
  });

  test('can’t block a server’s event by using its messageId first', async () => {
    await track({ title: 'x' }, { messageId: 'order-1' });
    const fromServer = await api.send('/v1/track', {
      messageId: 'order-1',
      event: 'Demo Requested',
      context: { traits: { email: 'priya@one.example' } },
    });
    expect(fromServer.body).toMatchObject({ stored: 1, rejected: [] });
  });

  test('is limited per day as an admin has set, and the console shows how much was rejected', async () => {
    const admin = await signInTo(store(), api, 'admin', now);
    const publicSource = async () =>
      (await admin.get('sources')).body.sources.find(({ kind }: { kind: string }) => kind === 'browser');
    const { id } = await publicSource();
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
    const sendNewPeople = (first: number, count: number) =>
      asVisitor('/v1/batch', {
        batch: Array.from({ length: count }, (_, n) => ({
          type: 'track',
          event: 'Demo Requested',
          context: { traits: { email: `f${first + n}@flood.example` } },
        })),
      });
    const leadsBefore = (await storedLeads()).length;
    expect((await sendNewPeople(0, 20)).status).toBe(200);
    expect((await storedLeads()).length).toBe(leadsBefore + 3);
    const refused = await sendNewPeople(20, 20);
    expect([refused.status, refused.headers.get('retry-after'), refused.body.detail]).toEqual([
      429,
      String(12 * 3600), // Midnight UTC is in 12 hours.
      expect.stringMatching(/Nothing was stored.*An admin can change the limits under Sources/),
    ]);
    expect(await publicSource()).toMatchObject({
      limits: { leadsPerDay: 3 },
      today: { events: 20, leads: 3, rejected: 17 + 20 },
    });
    now = new Date(now.getTime() + 12 * 3_600_000); // The next day.
    expect((await sendNewPeople(40, 1)).status).toBe(200);
    expect((await storedLeads()).length).toBe(leadsBefore + 4);
    const batch = Array.from({ length: 40 }, (_, n) => identifyEvent(`s${n}@server.example`));
    const asServer = await api.send('/v1/batch', { batch });
    expect(asServer.body).toMatchObject({ stored: 40 }); // A server key has no such limits.
  });

  test('is also limited per network address', async () => {
    const behindProxy = await createApi(store(), () => now, { config: readConfig({ TRUST_PROXY: '1' }) });
    const sendBatchFrom = (address: string, batch: number) =>
      behindProxy.call('/v1/batch', {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${behindProxy.publicKey}:`)}`, 'x-forwarded-for': address },
        body: JSON.stringify({
          batch: Array.from({ length: 2500 }, (_, index) => ({
            type: 'page',
            anonymousId: `${address} ${batch} ${index}`,
            properties: { title: 'Home' },
          })),
        }),
      });
    expect((await sendBatchFrom('192.0.2.1', 1)).status).toBe(200);
    expect((await sendBatchFrom('192.0.2.1', 2)).status).toBe(200);
    expect((await sendBatchFrom('192.0.2.1', 3)).status).toBe(429);
    expect((await sendBatchFrom('192.0.2.2', 1)).status).toBe(200);
  });
});
