import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attemptDelivery } from '../../../../../server/features/webhooks/attempt-delivery';
import { type Post, postToUrl } from '../../../../../server/features/webhooks/post-to-url';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import { targets } from '../../../../../server/platform/db/tables/outgoing-tables';
import { type ReceivedRequest, type ReceiverResponse, startReceiver } from '../../../../support/receiver';
import { createApi, identifyEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { createClock, createTestTarget, listTestDeliveries, runDueJobs } from '../../support/deliveries';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

const second = 1000;
const hour = 3600 * second;

describeOnStores('a delivery', (store) => {
  let clock: ReturnType<typeof createClock>;
  let api: Awaited<ReturnType<typeof createApi>>;
  let lead: string;
  let answer: (received: ReceivedRequest, before: number) => ReceiverResponse;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let target: Awaited<ReturnType<typeof createTestTarget>>;

  beforeEach(async () => {
    clock = createClock();
    answer = () => ({});
    receiver = await startReceiver((received, before) => answer(received, before));
    api = await createApi(store(), clock.now);
    await api.send('/v1/identify', identifyEvent('priya@one.example'));
    lead = (await api.find({ email: 'priya@one.example' })).lead.id;
    target = await createTestTarget(store(), api.team, { url: receiver.url });
  });
  afterEach(() => receiver.stop());

  const post: Post = (url, body, headers) =>
    postToUrl(url, body, headers, { allowsPrivate: true, timeoutMs: 300 });
  const work = () => runDueJobs(store(), { now: clock.now, post });
  const pass = async (ms: number) => {
    clock.pass(ms);
    await work();
  };
  /** Submits a disposition, waits until it is due, and makes the first attempt. */
  const submitAndWait = async () => {
    await api.post('/v1/feedback', { items: [dispositionItem(lead, 'accepted')] });
    await pass(60 * second);
  };
  /** Publishes what is due without attempting delivery. */
  const goOutOnly = () => runDueJobs(store(), { now: clock.now, post }, ['publish']);
  const only = async () => {
    const [delivery, ...others] = await listTestDeliveries(store(), api.team);
    expect(others).toEqual([]);
    return delivery;
  };
  const targetNow = async () =>
    (await store().inTeam(api.team, (tx) => tx.select().from(targets))).find(({ id }) => id === target.id);

  test('is signed so that the Standard Webhooks library accepts it, and only with the target’s secret', async () => {
    clock.pass(Date.now() - clock.now().getTime()); // The library compares the timestamp with the real clock.
    await submitAndWait();
    const [received] = receiver.received;
    if (!received) throw new Error('Nothing came');
    const { body, headers } = received;
    const secret = target.secret ?? '';
    const signed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    const event = new Webhook(secret).verify(body, signed);
    expect(event).toMatchObject({ id: headers['webhook-id'], type: 'feedback.created' });
    expect(headers['webhook-timestamp']).toBe(String(Math.floor(clock.now().getTime() / 1000)));
    expect(() => new Webhook('whsec_AAAA').verify(body, signed)).toThrow();
    expect(() => new Webhook(secret).verify(body.replace('Priya', 'Petra'), signed)).toThrow();
    expect(await only()).toMatchObject({
      state: 'delivered',
      attempts: 1,
      lastStatus: 200,
      nextAttemptAt: null,
    });
    expect(await targetNow()).toMatchObject({ lastSuccessAt: clock.now() });
  });

  test('that gets a 500 is retried within seconds, with the same id and body', async () => {
    answer = (_, before) => (before === 0 ? { status: 500, text: 'Oops' } : {});
    await submitAndWait();
    expect(await only()).toMatchObject({ state: 'failed', lastError: 'The target responded 500 “Oops”.' });
    await pass(4 * second);
    const job = {
      do: 'deliver' as const,
      team: api.team,
      target: target.id,
      event: (await only())?.event ?? '',
    };
    expect(await attemptDelivery(store(), job, { now: clock.now, post })).toBe(false);
    expect(receiver.received).toHaveLength(1);
    await pass(2 * second);
    expect(await only()).toMatchObject({ state: 'delivered', attempts: 2, lastStatus: 200, lastError: null });
    const [first, again] = receiver.received;
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(again?.body).toBe(first?.body);
    expect(again?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
  });

  test('to a target that hangs is aborted and retried', async () => {
    answer = (_, before) => (before === 0 ? 'hang' : {});
    await submitAndWait();
    expect(await only()).toMatchObject({
      state: 'failed',
      lastStatus: null,
      lastError: 'The target didn’t respond within 0.3 seconds.',
    });
    await pass(6 * second);
    expect(await only()).toMatchObject({ state: 'delivered' });
  });

  test('follows no redirect, and says so', async () => {
    answer = () => ({ status: 307, headers: { location: `${receiver.url}/elsewhere` } });
    await submitAndWait();
    expect(receiver.received.map(({ path }) => path)).toEqual(['/']);
    expect(await only()).toMatchObject({
      state: 'failed',
      lastStatus: 307,
      lastError: expect.stringMatching(/redirect to 127\.0\.0\.1:\d+\. Redirects aren’t followed/),
    });
  });

  test('that gets a 429 pauses the whole target for as long as it asks', async () => {
    answer = (_, before) => (before === 0 ? { status: 429, headers: { 'retry-after': '600' } } : {});
    await submitAndWait();
    expect(await only()).toMatchObject({ nextAttemptAt: new Date(clock.now().getTime() + 600 * second) });
    await submitAndWait(); // Another delivery to the same target.
    await pass(500 * second);
    expect(receiver.received).toHaveLength(1);
    await pass(60 * second);
    expect((await listTestDeliveries(store(), api.team)).map(({ state }) => state)).toEqual([
      'delivered',
      'delivered',
    ]);
    expect(receiver.received).toHaveLength(3);
  });

  test('that gets a 410 turns the target off, with an explanation, and what was held goes out once it is turned on', async () => {
    answer = (_, before) => ({ status: before < 2 ? 500 : 410, text: '' });
    await api.post('/v1/feedback', {
      items: [dispositionItem(lead, 'accepted'), dispositionItem(lead, 'rejected')],
    });
    await pass(60 * second);
    await pass(6 * second);
    expect(await targetNow()).toMatchObject({
      isEnabled: false,
      disabledAt: clock.now(),
      disabledReason: expect.stringMatching(/responded 410: this URL no longer accepts messages/),
    });
    expect((await listTestDeliveries(store(), api.team)).map(({ state }) => state)).toEqual(['held', 'held']);
    await api.post('/v1/feedback', { items: [dispositionItem(lead, 'accepted')] }); // Submitted while the target is off.
    await pass(72 * hour);
    expect(receiver.received).toHaveLength(3);
    answer = () => ({ status: 200 });
    const { headers } = await signInTo(store(), api, 'admin', clock.now());
    const turnedOn = await api.call(`/v1/console/targets/${target.id}`, {
      method: 'PATCH',
      headers,
      body: '{"isEnabled":true}',
    });
    expect(turnedOn.body).toMatchObject({ isEnabled: true, held: 0, undelivered: 3 });
    await pass(second);
    expect((await listTestDeliveries(store(), api.team)).map(({ state }) => state)).toEqual([
      'delivered',
      'delivered',
      'delivered',
    ]);
    expect(receiver.received).toHaveLength(6);
  });

  test('that always fails is attempted ten times over three days, then the target is turned off and says why', async () => {
    answer = () => ({ status: 500 });
    await submitAndWait();
    for (let hours = 0; hours < 100; hours++) await pass(hour);
    expect(receiver.received).toHaveLength(10);
    expect(await only()).toMatchObject({ state: 'held', attempts: 10, nextAttemptAt: null });
    expect(await targetNow()).toMatchObject({
      isEnabled: false,
      disabledReason: expect.stringMatching(
        /All 10 attempts over three days failed.*responded 500.*turn the target on again/,
      ),
    });
  });

  test('that alone always fails leaves a target on that accepts others', async () => {
    let stubborn: string | undefined;
    answer = ({ headers }) => {
      stubborn ??= String(headers['webhook-id']);
      return headers['webhook-id'] === stubborn ? { status: 400, text: 'Not this' } : {};
    };
    await submitAndWait();
    await submitAndWait();
    for (let hours = 0; hours < 100; hours++) await pass(hour);
    expect((await listTestDeliveries(store(), api.team)).map(({ state }) => state).toSorted()).toEqual([
      'delivered',
      'given-up',
    ]);
    expect(await targetNow()).toMatchObject({ isEnabled: true, disabledReason: null });
  });

  test('is attempted by one process at a time, and is picked up again if that process dies', async () => {
    await api.post('/v1/feedback', { items: [dispositionItem(lead, 'accepted')] });
    clock.pass(60 * second);
    const dead: Post = () => Promise.reject(new Error('killed'));
    await runDueJobs(store(), { now: clock.now, post: dead }).catch(() => {});
    const claimed = await only();
    if (!claimed) throw new Error('There is no delivery');
    const job = { do: 'deliver' as const, team: api.team, target: target.id, event: claimed.event };
    const outside = { now: clock.now, post };
    expect(await attemptDelivery(store(), job, outside)).toBe(false); // The process that died may still be sending.
    clock.pass(46 * second);
    const tries = await Promise.all([1, 2, 3].map(() => attemptDelivery(store(), job, outside)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([claimed.event]);
    expect(await only()).toMatchObject({ state: 'delivered', attempts: 2 });
  });

  test('shares a target with up to nine others, or goes alone while the target fails, so that a hanging target blocks no other', async () => {
    await api.post('/v1/feedback', {
      items: Array.from({ length: 14 }, () => dispositionItem(lead, 'accepted')),
    });
    clock.pass(60 * second);
    await goOutOnly();
    const events = (await listTestDeliveries(store(), api.team)).map(({ event }) => event);
    const asked: (() => void)[] = [];
    const tryAll = (answer: Awaited<ReturnType<Post>>) => {
      const post: Post = () => new Promise((done) => asked.push(() => done(answer)));
      const job = { do: 'deliver' as const, team: api.team, target: target.id };
      return events.map((event) => attemptDelivery(store(), { ...job, event }, { now: clock.now, post }));
    };
    /**
     * Waits until this many requests are open and all other attempts were turned away, so that no more
     * follow.
     */
    const untilAsked = async (count: number, tries: readonly Promise<unknown>[]) => {
      let ended = 0;
      for (const tried of tries) tried.then(() => ended++);
      await vi.waitFor(() => expect([asked.length, ended]).toEqual([count, tries.length - count]), 10_000);
    };
    const first = tryAll({ failure: 'It did not answer.' });
    await untilAsked(10, first);
    for (const letGo of asked.splice(0)) letGo();
    expect((await Promise.all(first)).filter(Boolean)).toHaveLength(10);
    expect(await targetNow()).toMatchObject({ failingSince: clock.now() });
    const probe = tryAll({ status: 200, text: 'ok' });
    await untilAsked(1, probe);
    for (const letGo of asked.splice(0)) letGo();
    expect((await Promise.all(probe)).filter(Boolean)).toHaveLength(1);
    expect(await targetNow()).toMatchObject({ failingSince: null });
    await pass(hour); // The others are attempted again later.
    expect(new Set((await listTestDeliveries(store(), api.team)).map(({ state }) => state))).toEqual(
      new Set(['delivered']),
    );
  });

  test('about a person erased while it waited is deleted with them', async () => {
    answer = () => ({ status: 500 });
    await submitAndWait();
    await store().inTeam(api.team, (tx) => tx.delete(leads));
    await pass(hour);
    expect(receiver.received).toHaveLength(1);
    expect(await listTestDeliveries(store(), api.team)).toEqual([]);
  });
});
