import Rudder from '@rudderstack/rudder-sdk-node';
import { Analytics } from '@segment/analytics-node';
import { CloudEvent, emitterFor, HTTP, Mode } from 'cloudevents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../support/api';
import { serveApp } from '../../support/serve-app';
import { describeOnStores } from '../../support/stores';

/** The client libraries that marketing's systems are built with, against a listening endpoint. */
describeOnStores('real client libraries', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  let server: Awaited<ReturnType<typeof serveApp>>;
  /** Responses to the next requests, in place of the endpoint's own. */
  const failures: Response[] = [];
  beforeAll(async () => {
    api = await createApi(store());
    server = await serveApp((request) => failures.shift() ?? api.app.fetch(request));
  });
  afterAll(() => server.stop());
  /** The titles of the content that a person engaged with, each with the latest act on it. */
  const engagementOf = async (email: string) => {
    const { lead } = await api.find({ email });
    return lead?.engagement.map(
      ({ content, acts }: { content: { title: string }; acts: { act: string }[] }) => [
        content.title,
        acts[0]?.act,
      ],
    );
  };
  /** Posts CloudEvents and returns the endpoint's answer. */
  const post = async (headers: HeadersInit, body: string) => {
    const response = await fetch(`${server.url}/in/${api.writeKey}`, { method: 'POST', headers, body });
    return response.json();
  };

  test('@segment/analytics-node: people, their acts and their company arrive, and a 429 and a 503 lose nothing', async () => {
    failures.push(
      new Response('{}', { status: 429, headers: { 'retry-after': '1' } }),
      new Response('{}', { status: 503 }),
    );
    const errors: unknown[] = [];
    const analytics = new Analytics({ writeKey: api.writeKey, host: server.url, flushAt: 5 });
    analytics.on('error', (error) => errors.push(error));
    const user = { userId: 'node-1' };
    analytics.identify({ ...user, traits: { email: 'node@one.example', name: 'No De' } });
    analytics.group({
      ...user,
      groupId: 'acme',
      traits: { name: 'Acme GmbH', industry: 'Robotics', employees: 400 },
    });
    analytics.track({
      ...user,
      event: 'Webinar Attended',
      properties: { title: 'Live', content_id: 'live' },
    });
    analytics.page({ ...user, properties: { url: 'https://acme.example/pricing', title: 'Pricing' } });
    analytics.screen({ ...user, name: 'Calculator', properties: { content_id: 'calc' } });
    await analytics.closeAndFlush({ timeout: 20_000 });
    expect(errors).toEqual([]);
    expect((await engagementOf('node@one.example')).sort()).toEqual([
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

  test('@rudderstack/rudder-sdk-node: a person and their act arrive', async () => {
    const rudder = new Rudder(api.writeKey, { dataPlaneUrl: server.url, flushAt: 2 });
    rudder.identify({ userId: 'r-1', traits: { email: 'rudder@one.example', name: 'Ru Dder' } });
    rudder.track({
      userId: 'r-1',
      event: 'Content Downloaded',
      properties: { title: 'Guide', content_id: 'guide' },
    });
    await rudder.flush();
    await expect.poll(() => engagementOf('rudder@one.example')).toEqual([['Guide', 'downloaded']]);
  });

  test.each([
    ['structured', Mode.STRUCTURED],
    ['binary', Mode.BINARY],
  ])('cloudevents, %s mode: an event sent twice counts once', async (name, mode) => {
    const event = new CloudEvent({
      type: 'com.acme.webinar.attended.v1',
      source: '/webinars',
      id: `ce-${name}`,
      subject: `${name}@one.example`,
      data: { title: 'Cloud', content_id: 'cloud' },
    });
    const emit = emitterFor(
      ({ headers, body }) => {
        const fields = Object.entries(headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        return post(fields, String(body));
      },
      { binding: HTTP, mode },
    );
    expect(await emit(event)).toMatchObject({ stored: 1 });
    expect(await emit(event)).toMatchObject({ stored: 0, repeated: 1 });
    expect(await engagementOf(`${name}@one.example`)).toEqual([['Cloud', 'attended']]);
  });

  test('cloudevents, batch mode: an invalid event doesn’t affect the others, and a batch of invalid events is refused', async () => {
    const createEvent = (id: string) =>
      new CloudEvent({
        type: 'content.downloaded',
        source: '/b',
        id,
        data: { email: `batch-${id}@one.example`, title: 'B', content_id: 'b' },
      }).toJSON();
    const sendBatch = (batch: unknown[]) =>
      post({ 'content-type': 'application/cloudevents-batch+json' }, JSON.stringify(batch));
    expect(await sendBatch([createEvent('1'), createEvent('2')])).toMatchObject({ stored: 2 });
    const withoutSource = { specversion: '1.0', id: 'x' };
    const detail = 'This isn’t a valid CloudEvents 1.0 event: its source is missing.';
    expect(await sendBatch([withoutSource])).toMatchObject({ status: 400, detail });
    const withInvalidTime = { ...createEvent('5'), time: 'yesterday' };
    expect(
      await sendBatch([createEvent('3'), withoutSource, 7, withInvalidTime, createEvent('4')]),
    ).toMatchObject({
      stored: 2,
      rejected: [
        { index: 1, reason: detail },
        { index: 2, reason: 'This isn’t a valid CloudEvents 1.0 event: it isn’t an object.' },
        { index: 3 },
      ],
    });
  });

  test('cloudevents, binary mode: an event without a type is refused', async () => {
    const headers = { 'ce-id': 'x', 'ce-source': '/b', 'ce-specversion': '1.0' };
    expect(await post(headers, '{}')).toMatchObject({
      detail: 'This isn’t a valid CloudEvents 1.0 event: its type is missing.',
    });
  });
});
