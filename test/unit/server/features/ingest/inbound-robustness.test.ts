import { beforeAll, expect, test } from 'vitest';
import { createSources } from '../../support/sources';
import { describeOnStores } from '../../support/stores';

const now = new Date('2026-11-24T12:00:00Z');
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const change = (id: number, more: object) => ({
  eventId: id,
  subscriptionType: 'contact.propertyChange',
  objectId: id,
  occurredAt: now.getTime() - 1000,
  propertyName: 'email',
  propertyValue: `robust-${id}@one.example`,
  ...more,
});

describeOnStores('an inbound webhook, whatever it is sent', (store) => {
  let made: Awaited<ReturnType<typeof createSources>>;
  let keys: Record<'bare' | 'mapped' | 'listed', string>;
  beforeAll(async () => {
    made = await createSources(store(), now);
    const mapping = { email: 'mail', event: 'did', content_title: 'about' };
    keys = {
      bare: (await made.makeSource('Bare')).key,
      mapped: (await made.makeSource('Mapped', { mapping })).key,
      listed: (await made.makeSource('Listed', { mapping: { ...mapping, events: 'list', company: 'firm' } }))
        .key,
    };
  });

  test('an unreadable entry never gets the others refused', async () => {
    const times = [1e300, -1e300, 'yesterday', { at: 1 }, 8.64e15 + 1, Number.MAX_SAFE_INTEGER];
    const changes = [
      change(1, {}),
      ...times.map((occurredAt, at) => change(10 + at, { occurredAt })),
      null,
      7,
      'x',
      [],
      change(2, { propertyValue: JSON.parse(deep(40)) }),
      change(3, {}),
    ];
    const { status, body } = await made.post(`/in/${keys.bare}/hubspot`, JSON.stringify(changes));
    expect(status).toBe(200);
    expect(body.rejected.length).toBeGreaterThanOrEqual(9);
    for (const id of [1, 3]) {
      expect((await made.api.find({ email: `robust-${id}@one.example` })).status).toBe('found');
    }
  });

  test('an event nested too deeply is refused on its own, with a mapping and as a CloudEvent', async () => {
    const list = `{"list":[{"mail":"flat1@one.example","did":"x"},{"mail":"deep@one.example","did":"x","firm":${deep(5000)}},{"mail":"flat2@one.example","did":"x"}]}`;
    expect((await made.post(`/in/${keys.listed}`, list)).body).toMatchObject({
      stored: 3, // The act of the deep entry is stored without its company.
      rejected: [{ reason: expect.stringContaining('32 levels') }],
    });
    const event = (id: string, data: string) =>
      `{"specversion":"1.0","source":"/s","id":"${id}","type":"demo.requested","subject":"ce${id}@one.example","data":${data}}`;
    const headers = { 'content-type': 'application/cloudevents-batch+json' };
    const batch = `[${event('1', '{}')},${event('2', deep(5000))},${event('3', '{}')}]`;
    expect((await made.post(`/in/${keys.bare}`, batch, headers)).body).toMatchObject({
      stored: 2,
      rejected: [{ index: 1, reason: expect.stringContaining('32 levels') }],
    });
  });

  test.each([
    ['JSON without an end', '{"mail":', {}],
    ['brackets without an end', '['.repeat(200_000), {}],
    ['XML', '<xml/>', {}],
    ['a multipart form without a boundary', 'x', { 'content-type': 'multipart/form-data' }],
    ['a multipart form without an end', '--x\r\nA: b', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['gzip that is none', '\u001f\u008b00', {}],
  ])('%s gets a 400 with an explanation', async (_, body, headers) => {
    const bytes = Buffer.from(body, 'latin1');
    const answer = await made.send(`/in/${keys.mapped}`, bytes, headers);
    expect([answer.status, (await answer.json()).detail]).toEqual([400, expect.stringMatching(/\w+ \w+/)]);
  });

  test.each([
    ['nothing', '', ''],
    ['spaces', ' \n', '/mautic'],
    ['null', 'null', ''],
    ['an empty list', '[]', '/hubspot'],
    ['a ping', '{"ping":true}', '/mautic'],
    ['a ping', '{"ping":true}', '/hubspot'],
    ['a number', '7', '/ghost'],
    ['an object whose list is missing', '{"other":[]}', ''],
  ])('%s gets a 200, so that the sender keeps its webhook: %s at %s', async (_, body, door) => {
    const answer = await made.post(`/in/${keys.listed}${door}`, body);
    expect(answer).toMatchObject({ status: 200, body: { success: true, stored: 0 } });
  });

  test('from a message with too many entries the first are stored and the rest are reported', async () => {
    const list = Array.from({ length: 2600 }, (_, at) => ({
      mail: `many${at % 50}@one.example`,
      did: `x${at}`,
    }));
    const { body } = await made.post(`/in/${keys.listed}`, JSON.stringify({ list }));
    expect(body).toMatchObject({
      stored: 2500,
      rejected: [{ index: 2500, reason: expect.stringMatching(/2600 entries.*first 2500.*smaller/) }],
    });
  });

  test('a byte order mark, another charset, and a name from a prototype change nothing', async () => {
    const mail = (text: string) => `{"mail":"${text}@one.example","did":"x","__proto__":{"polluted":1}}`;
    expect((await made.post(`/in/${keys.mapped}`, `\uFEFF${mail('bom')}`)).status).toBe(200);
    const latin = Buffer.from('mail=latin%40one.example&did=x&about=Stra\u00dfe', 'latin1');
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=iso-8859-1' };
    expect((await made.send(`/in/${keys.mapped}`, latin, headers)).status).toBe(200);
    const form = '__proto__[polluted]=1&constructor[prototype][polluted]=1&mail=p%40one.example&did=x';
    expect((await made.send(`/in/${keys.mapped}`, form, headers)).status).toBe(200);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('tools that check the address by GET or HEAD find it, but only with the right key', async () => {
    for (const door of ['', '/ghost', '/hubspot']) {
      const get = await made.api.app.request(`/in/${keys.bare}${door}`);
      expect([get.status, await get.text()]).toEqual([200, expect.stringMatching(/This address works/)]);
      expect((await made.api.app.request(`/in/${keys.bare}${door}`, { method: 'HEAD' })).status).toBe(200);
      expect((await made.api.app.request(`/in/pb_none${door}`)).status).toBe(401);
    }
    expect((await made.api.app.request(`/in/${keys.bare}/fax`)).status).toBe(404);
  });

  test('a tool’s name may be written as people write it', async () => {
    for (const name of ['Mautic', 'HUBSPOT', 'hub-spot']) {
      expect((await made.post(`/in/${keys.bare}/${name}`, '[]')).status).toBe(200);
    }
  });
});
