import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import Rudder from '@rudderstack/rudder-sdk-node';
import { Analytics } from '@segment/analytics-node';
import { CloudEvent, emitterFor, HTTP, Mode } from 'cloudevents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../../../../support/listen';
import { createApi } from '../../support/api';
import { describeOnStores } from '../../support/stores';

/** The client libraries that marketing's systems are built with, against a listening endpoint. */
describeOnStores('real client libraries', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  let server: Server;
  let url: string;
  /** Responses sent in place of the endpoint's own, until none are left. */
  const instead: Response[] = [];
  beforeAll(async () => {
    api = await createApi(store());
    server = createServer(getRequestListener((request) => instead.shift() ?? api.app.fetch(request)));
    ({ url } = await listen(server));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const acts = async (email: string) => {
    const { lead } = await api.find({ email });
    return lead?.engagement.map(
      ({ content, acts }: { content: { title: string }; acts: { act: string }[] }) => [
        content.title,
        acts[0]?.act,
      ],
    );
  };

  test('@segment/analytics-node: people, their acts and their company arrive, and retries after a 429 and a 503 lose nothing', async () => {
    const later = () => new Response('{}', { status: 429, headers: { 'retry-after': '1' } });
    instead.push(later(), new Response('{}', { status: 503 }));
    const issues: unknown[] = [];
    const analytics = new Analytics({ writeKey: api.writeKey, host: url, flushAt: 5 });
    analytics.on('error', (error) => issues.push(error));
    const who = { userId: 'node-1' };
    analytics.identify({ ...who, traits: { email: 'node@one.example', name: 'No De' } });
    analytics.group({
      ...who,
      groupId: 'acme',
      traits: { name: 'Acme GmbH', industry: 'Robotics', employees: 400 },
    });
    analytics.track({ ...who, event: 'Webinar Attended', properties: { title: 'Live', content_id: 'live' } });
    analytics.page({ ...who, properties: { url: 'https://acme.example/pricing', title: 'Pricing' } });
    analytics.screen({ ...who, name: 'Calculator', properties: { content_id: 'calc' } });
    await analytics.closeAndFlush({ timeout: 20_000 });
    expect(issues).toEqual([]);
    expect((await acts('node@one.example')).sort()).toEqual([
      ['Calculator', 'viewed'],
      ['Live', 'attended'],
      ['Pricing', 'viewed'],
    ]);
    const { lead } = await api.find({ email: 'node@one.example' });
    expect(lead).toMatchObject({ name: 'No De', company: 'Acme GmbH' });
    expect(
      lead.score.factors.find(({ label }: { label: string }) => label === 'Industry we serve')?.points,
    ).toBe(10);
  });

  test('@rudderstack/rudder-sdk-node', async () => {
    const rudder = new Rudder(api.writeKey, { dataPlaneUrl: url, flushAt: 2 });
    rudder.identify({ userId: 'r-1', traits: { email: 'rudder@one.example', name: 'Ru Dder' } });
    rudder.track({
      userId: 'r-1',
      event: 'Content Downloaded',
      properties: { title: 'Guide', content_id: 'guide' },
    });
    await rudder.flush();
    await expect.poll(() => acts('rudder@one.example')).toEqual([['Guide', 'downloaded']]);
  });

  test.each([
    ['structured', Mode.STRUCTURED],
    ['binary', Mode.BINARY],
  ])('cloudevents, %s: an event sent twice counts once', async (name, mode) => {
    const event = new CloudEvent({
      type: 'com.acme.webinar.attended.v1',
      source: '/webinars',
      id: `ce-${name}`,
      subject: `${name}@one.example`,
      data: { title: 'Cloud', content_id: 'cloud' },
    });
    const emit = emitterFor(
      async ({ headers, body }) =>
        (
          await fetch(`${url}/in/${api.writeKey}`, {
            method: 'POST',
            headers: { ...headers } as Record<string, string>,
            body: String(body),
          })
        ).json(),
      { binding: HTTP, mode },
    );
    expect(await emit(event)).toMatchObject({ stored: 1 });
    expect(await emit(event)).toMatchObject({ stored: 0, repeated: 1 });
    expect(await acts(`${name}@one.example`)).toEqual([['Cloud', 'attended']]);
  });

  test('cloudevents, a batch: an invalid event is refused on its own, and a batch without a valid event is refused entirely', async () => {
    const eventOf = (id: string) =>
      new CloudEvent({
        type: 'content.downloaded',
        source: '/b',
        id,
        data: { email: `batch-${id}@one.example`, title: 'B', content_id: 'b' },
      }).toJSON();
    const headers = { 'content-type': 'application/cloudevents-batch+json' };
    const send = async (body: unknown) =>
      (
        await fetch(`${url}/in/${api.writeKey}`, { method: 'POST', headers, body: JSON.stringify(body) })
      ).json();
    expect(await send([eventOf('1'), eventOf('2')])).toMatchObject({ stored: 2 });
    const detail = 'This isn’t a valid CloudEvents 1.0 event: its source is missing.';
    expect(await send([{ specversion: '1.0', id: 'x' }])).toMatchObject({ status: 400, detail });
    const late = { ...eventOf('5'), time: 'yesterday' };
    expect(await send([eventOf('3'), { specversion: '1.0', id: 'x' }, 7, late, eventOf('4')])).toMatchObject({
      stored: 2,
      rejected: [
        { index: 1, reason: detail },
        { index: 2, reason: 'This isn’t a valid CloudEvents 1.0 event: it isn’t an object.' },
        { index: 3 },
      ],
    });
    const binary = { 'ce-id': 'x', 'ce-source': '/b', 'ce-specversion': '1.0' };
    const noType = await fetch(`${url}/in/${api.writeKey}`, { method: 'POST', headers: binary, body: '{}' });
    expect(await noType.json()).toMatchObject({
      detail: 'This isn’t a valid CloudEvents 1.0 event: its type is missing.',
    });
  });
});
