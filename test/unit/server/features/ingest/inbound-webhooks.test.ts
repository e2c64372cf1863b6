import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWriteKey, hashToken } from '../../../../../server/features/teams/tokens';
import { tokens } from '../../../../../server/platform/db/tables/team-tables';
import { createApi } from '../../support/api';
import { signInTo } from '../../support/console';
import { describeOnStores } from '../../support/stores';

const now = new Date('2026-11-24T12:00:00Z');
const secret = 'shared-secret';
const sha = (text: string, encoding: 'hex' | 'base64') =>
  createHmac('sha256', secret).update(text).digest(encoding);

const ghostMember = JSON.stringify({
  member: { current: { id: '64f', email: 'Ghost.Reader@one.example', name: 'Gwen Reader' }, previous: {} },
});
const mauticOpened = JSON.stringify({
  'mautic.email_on_open': [
    {
      stat: { id: 12, emailAddress: 'mautic@one.example' },
      email: { id: 3, name: 'November', subject: 'November newsletter' },
      contact: {
        id: 7,
        fields: {
          core: {
            email: { value: 'mautic@one.example' },
            firstname: { value: 'Mo' },
            lastname: { value: 'Tic' },
          },
        },
      },
      timestamp: '2026-11-20T10:00:00+00:00',
    },
  ],
});
const hubspotChange = JSON.stringify([
  {
    eventId: 1,
    subscriptionType: 'contact.propertyChange',
    objectId: 9,
    occurredAt: 1795500000000,
    propertyName: 'email',
    propertyValue: 'hub@one.example',
  },
  {
    eventId: 2,
    subscriptionType: 'contact.propertyChange',
    objectId: 9,
    occurredAt: 1795500000001,
    propertyName: 'jobtitle',
    propertyValue: 'Plant Manager',
  },
  { eventId: 3, subscriptionType: 'deal.creation', objectId: 9 },
]);

describeOnStores('events from senders that can’t set headers', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  /** Changes a source's settings, as an admin does. */
  let change: (id: string, settings: object) => ReturnType<typeof api.call>;
  beforeAll(async () => {
    api = await createApi(store(), () => now);
    const { headers } = await signInTo(store(), api, 'admin', now);
    change = (id, settings) =>
      api.call(`/v1/console/sources/${id}`, { method: 'PATCH', headers, body: JSON.stringify(settings) });
  });
  /** Creates a source with the given settings. */
  const makeSource = async (name: string, settings: object = {}) => {
    const key = await createWriteKey(store(), api.team, name);
    const { sources } = (await api.asConsole('/v1/console/sources')).body;
    const { id } = sources.find((source: { name: string }) => source.name === name);
    await change(id, settings);
    const health = async () =>
      (await api.asConsole('/v1/console/sources')).body.sources.find(
        (source: { id: string }) => source.id === id,
      );
    return { key, health, set: (settings: object) => change(id, settings) };
  };
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    api.call(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

  const hubspotTime = String(now.getTime());
  const signed = [
    {
      tool: 'ghost',
      body: ghostMember,
      email: 'ghost.reader@one.example',
      headers: () => ({
        'x-ghost-signature': `sha256=${sha(`${ghostMember}${now.getTime()}`, 'hex')}, t=${now.getTime()}`,
      }),
    },
    {
      tool: 'mautic',
      body: mauticOpened,
      email: 'mautic@one.example',
      headers: () => ({ 'webhook-signature': sha(mauticOpened, 'base64') }),
    },
    {
      tool: 'hubspot',
      body: hubspotChange,
      email: 'hub@one.example',
      headers: (path: string) => ({
        'x-hubspot-request-timestamp': hubspotTime,
        'x-hubspot-signature-v3': sha(`POSThttp://localhost${path}${hubspotChange}${hubspotTime}`, 'base64'),
      }),
    },
  ];
  describe.each(signed)('$tool', ({ tool, body, email, headers }) => {
    test('is accepted with its signature, refused without one or with another, and a refused message is not stored', async () => {
      const { key } = await makeSource(`Signed ${tool}`, { secret });
      const path = `/in/${key}/${tool}`;
      for (const wrong of [
        {},
        Object.fromEntries(Object.entries(headers(path)).map(([name, value]) => [name, `${value}0`])),
      ]) {
        expect((await post(path, body, wrong)).status).toBe(401);
      }
      expect((await api.find({ email })).status).toBe('unknown');
      expect(await post(path, body, headers(path))).toMatchObject({ status: 200, body: { rejected: [] } });
      expect((await api.find({ email })).status).toBe('found');
      expect((await post(path, body, headers(path))).body.stored).toBe(0); // Sent again, it counts as a repeat.
    });
  });

  test('Mautic’s email opens are a person’s engagement, and HubSpot’s properties are a person’s traits', async () => {
    const opened = (await api.find({ email: 'mautic@one.example' })).lead;
    expect(opened.engagement[0]).toMatchObject({ content: { title: 'November newsletter' }, weak: true });
    expect((await api.find({ email: 'hub@one.example' })).lead).toMatchObject({ title: 'Plant Manager' });
  });

  test('HubSpot’s signature expires after five minutes', async () => {
    const { key } = await makeSource('Late', { secret });
    const path = `/in/${key}/hubspot`;
    const late = String(now.getTime() - 6 * 60_000);
    const signature = sha(`POSThttp://localhost${path}${hubspotChange}${late}`, 'base64');
    const headers = { 'x-hubspot-request-timestamp': late, 'x-hubspot-signature-v3': signature };
    expect((await post(path, hubspotChange, headers)).status).toBe(401);
  });

  test('any JSON is read through a short mapping; without one the answer lists the paths, and no personal data', async () => {
    const body = JSON.stringify({
      data: {
        attendees: [{ contact: { mail: 'zoom@one.example', full: 'Zoe Om' }, did: 'joined', reg: 'r-1' }],
      },
      room: { title: 'Palletising live' },
    });
    const bare = await makeSource('Bare');
    const refused = await post(`/in/${bare.key}`, body);
    expect(refused).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('data.attendees.0.contact.mail') },
    });
    expect(JSON.stringify(refused.body)).not.toMatch(/zoom@|Zoe/);
    const { key, health } = await makeSource('Webinars', {
      mapping: {
        events: 'data.attendees',
        id: 'reg',
        email: 'contact.mail',
        name: 'contact.full',
        event: 'did',
        events_named: { joined: 'Webinar Attended' },
        content_title: '=Palletising live',
        content_type: '=webinar',
      },
    });
    expect((await post(`/in/${key}`, body)).body).toMatchObject({ stored: 2, rejected: [] });
    expect((await post(`/in/${key}`, body)).body).toMatchObject({ stored: 0, repeated: 2 });
    expect((await api.find({ email: 'zoom@one.example' })).lead).toMatchObject({
      name: 'Zoe Om',
      engagement: [{ content: { title: 'Palletising live', type: 'webinar' }, acts: [{ act: 'attended' }] }],
    });
    await post(`/in/${key}`, JSON.stringify({ data: { attendees: [{ did: 'joined' }] } }));
    expect(await health()).toMatchObject({
      stored: 2,
      repeated: 2,
      rejected: 1,
      lastEventAt: now.toISOString(),
      issues: [{ reason: expect.stringContaining('doesn’t say who it is about') }],
      hasSecret: false,
    });
  });

  test('a form, as ActiveCampaign posts it, is read like JSON', async () => {
    const { key } = await makeSource('Forms', {
      mapping: {
        email: 'contact.email',
        name: 'contact.first_name',
        event: '=Content Downloaded',
        content_title: 'list.0',
      },
    });
    const form = 'contact[email]=form%40one.example&contact[first_name]=Fo+Rm&list[0]=Guide&__proto__[x]=1';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await post(`/in/${key}`, form, headers)).body.stored).toBe(2);
    expect((await api.find({ email: 'form@one.example' })).lead).toMatchObject({
      name: 'Fo Rm',
      engagement: [{ content: { title: 'Guide' } }],
    });
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  test.each([
    ['an unknown tool', '/fax', '{}', 404, 'Supported: hubspot'],
    ['an unreadable body', '/ghost', '<xml/>', 400, 'neither JSON nor a form'],
  ])('%s gets an answer with an explanation', async (_, tool, body, status, explanation) => {
    const { key } = await makeSource(`For ${tool}`);
    expect(await post(`/in/${key}${tool}`, body)).toMatchObject({
      status,
      body: { detail: expect.stringContaining(explanation) },
    });
  });

  test('a mapping that names nobody or an unknown field is refused', async () => {
    const { sources } = (await api.asConsole('/v1/console/sources')).body;
    const patch = (mapping: object) => change(sources[0].id, { mapping });
    const refusal = async (mapping: object) => (await patch(mapping)).body.detail;
    expect(await refusal({ event: 'x' })).toBe('mapping.email: Set email or user_id');
    expect(await refusal({ email: 'x', mail: 'y' })).toContain(
      'Unknown mapping field “mail”. Available: events,',
    );
    expect(await refusal({ email: 'x..y' })).toContain('Separate names with dots');
    expect(await refusal({ email: 'x', event: 'a b' })).toContain('mapping.event: Separate names with dots');
    expect(await refusal({ email: 'x', events_named: { a: 1 } })).toBe(
      'mapping.events_named.a: Must be text in quotes',
    );
  });

  test('trying a mapping shows what a message would create, or why it would not, and stores nothing', async () => {
    const mapping = {
      events: 'attendees',
      email: 'mail',
      name: 'full',
      event: 'did',
      events_named: { joined: 'Webinar Attended' },
      content_title: '=Palletising live',
      timestamp: 'at',
    };
    const attendees = [
      { mail: 'Tried@one.example', full: 'Tara Tried', did: 'joined' },
      { mail: 'tried@one.example', did: 'waved' },
      { did: 'joined' },
      { mail: 'tried@one.example', did: 'joined', at: '2036-01-01' },
    ];
    const tried = await api.asConsole('/v1/console/mapping-previews', {
      method: 'POST',
      body: { mapping, message: { attendees, 'jo@one.example': 1 } },
    });
    const act = { kind: 'act', email: 'tried@one.example', at: now.toISOString() };
    expect(tried.body).toMatchObject({
      events: [
        { kind: 'person', email: 'tried@one.example', name: 'Tara Tried' },
        { ...act, event: 'Webinar Attended', act: 'attended', content: { title: 'Palletising live' } },
        { ...act, event: 'waved' },
        { kind: 'refused', reason: 'No email address was found at “mail”.' },
        { kind: 'refused', reason: expect.stringContaining('in the future') },
      ],
      total: 5,
    });
    expect(tried.body.events[2].act).toBeUndefined();
    expect(tried.body.paths).toContain('attendees.0.mail');
    expect(tried.body.paths).not.toContain('jo@one.example'); // A mapping can't use this path, and the path is itself personal data.
    expect((await api.find({ email: 'tried@one.example' })).status).toBe('unknown');
  });

  test('a message that can’t be read at all appears in its source’s health, and a revoked key is reported', async () => {
    const { key, health, set } = await makeSource('Refused');
    await post(`/in/${key}`, '{"who":{"mail":"jo@one.example"}}');
    await set({ secret });
    await post(`/in/${key}/ghost`, ghostMember);
    await set({ secret: null });
    const cloudEvent = { 'content-type': 'application/cloudevents+json' };
    await post(`/in/${key}`, '{"mail": jo@one.example}', cloudEvent);
    const told = await health();
    expect(JSON.stringify(told.issues)).not.toContain('jo@');
    expect(told).toMatchObject({
      key: 'active',
      rejected: 3,
      issues: [
        { reason: 'This isn’t a valid CloudEvents 1.0 event: its body isn’t JSON.' },
        { reason: expect.stringContaining('isn’t signed') },
        { reason: expect.stringContaining('who.mail') },
      ],
    });
    await store().inTeam(api.team, (tx) =>
      tx
        .update(tokens)
        .set({ revokedAt: now })
        .where(eq(tokens.hash, hashToken(key))),
    );
    expect((await health()).key).toBe('revoked');
  });
});
