import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPost } from '../../../../../server/features/webhooks/post-to-url';
import { type Config, readConfig } from '../../../../../server/platform/config';
import {
  createdTarget,
  deliveriesResponse,
  outgoingKind,
  targetsResponse,
} from '../../../../../utils/contract/console/target';
import { type ReceivedRequest, type ReceiverResponse, startReceiver } from '../../../../support/receiver';
import { createApi, identifyEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { createClock, runDueJobs } from '../../support/deliveries';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('marketing’s targets', (store) => {
  let clock: ReturnType<typeof createClock>;
  let config: Config;
  let api: Awaited<ReturnType<typeof createApi>>;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let answer: (received: ReceivedRequest, before: number) => ReceiverResponse;

  beforeEach(async () => {
    clock = createClock(new Date().toISOString());
    answer = () => ({});
    receiver = await startReceiver((received, before) => answer(received, before));
    config = readConfig({ ALLOW_PRIVATE_TARGETS: 'true' });
    api = await createApi(store(), clock.now, { config });
  });
  afterEach(() => receiver.stop());

  const asConsole = async (method: string, path = '', body?: object) =>
    api.call(`/v1/console/targets${path}`, {
      method,
      headers: (await signInTo(store(), api, 'admin', clock.now())).headers,
      body: body && JSON.stringify(body),
    });
  const make = async (more: object = {}) =>
    createdTarget.parse(
      (await asConsole('POST', '', { kind: 'webhook', name: 'CRM', url: `${receiver.url}/key`, ...more }))
        .body,
    );
  const list = async () => targetsResponse.parse((await asConsole('GET')).body).targets;
  const deliveries = async (target: string) =>
    deliveriesResponse.parse((await asConsole('GET', `/${target}/deliveries`)).body).deliveries;
  const work = async (ms = 0) => {
    clock.pass(ms);
    await runDueJobs(store(), { now: clock.now, post: createPost(config) });
  };
  const submitAndWait = async () => {
    await api.send('/v1/identify', identifyEvent('priya@one.example'));
    const { lead } = await api.find({ email: 'priya@one.example' });
    const said = dispositionItem(lead.id, 'accepted');
    await api.post('/v1/feedback', { items: [said] });
    await work(60_000);
    return said.id;
  };

  test('are created with a secret that is shown once, and listed without the secret or the full URL', async () => {
    const { secret, ...made } = await make();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(made).toMatchObject({
      name: 'CRM',
      kind: 'webhook',
      isEnabled: true,
      createdBy: 'Maria the admin',
    });
    expect(made.kinds).toEqual(outgoingKind.options);
    const { body } = await asConsole('GET');
    expect(body.targets).toEqual([made]);
    expect(JSON.stringify(body)).not.toContain(secret);
    expect(JSON.stringify(body)).not.toContain(receiver.url);
    expect((await make({ kind: 'slack' })).secret).toBeUndefined();
  });

  test('receive reps’ feedback, signed with that secret', async () => {
    const { id, secret } = await make();
    const feedback = await submitAndWait();
    const [received] = receiver.received;
    if (!received) throw new Error('Nothing came');
    const headers = Object.fromEntries(
      Object.entries(received.headers).map(([name, value]) => [name, String(value)]),
    );
    expect(new Webhook(secret ?? '').verify(received.body, headers)).toMatchObject({ data: { feedback } });
    expect(await deliveries(id)).toMatchObject([
      { type: 'feedback.created', about: 'Priya Raman', state: 'delivered', lastStatus: 200 },
    ]);
    expect(await list()).toMatchObject([{ lastSuccessAt: clock.now().toISOString(), undelivered: 0 }]);
  });

  test('can be tested: the test is sent once, and the response shows its result', async () => {
    const { id } = await make();
    expect((await asConsole('POST', `/${id}/test`)).body).toMatchObject({ type: 'test', state: 'delivered' });
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'test',
      data: { message: expect.stringMatching(/Test from Passback, sent by Maria the admin/) },
    });
    answer = () => ({ status: 404, text: 'no_service' });
    expect((await asConsole('POST', `/${id}/test`)).body).toMatchObject({
      state: 'given-up',
      lastStatus: 404,
      lastError: expect.stringMatching(/nothing was found at this URL/),
    });
    await work(86_400_000);
    expect(receiver.received).toHaveLength(2);
    expect(await list()).toMatchObject([{ isEnabled: true }]);
  });

  test('a delivery can be retried by hand, which changes neither the schedule nor what was delivered', async () => {
    answer = (_, before) => ({ status: before < 2 ? 500 : 200 });
    const { id } = await make();
    await submitAndWait();
    const [{ event, nextAttemptAt } = { event: '', nextAttemptAt: '' }] = await deliveries(id);
    const retry = async () => asConsole('POST', `/${id}/deliveries/${event}/retry`);
    expect((await retry()).body).toMatchObject({
      state: 'failed',
      lastStatus: 500,
      nextAttemptAt,
      attempts: 1,
    });
    expect((await retry()).body).toMatchObject({ state: 'delivered', lastStatus: 200 });
    expect(await retry()).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/already/) } });
    await work(86_400_000);
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([event, event, event]);
  });

  test('can be renamed, moved, limited to some events, turned off, and turned on again once fixed', async () => {
    answer = (_, before) => ({ status: before === 0 ? 410 : 200 });
    const { id } = await make();
    await submitAndWait();
    expect(await list()).toMatchObject([
      { isEnabled: false, disabled: { reason: expect.stringMatching(/410/) } },
    ]);
    const moved = { name: 'New CRM', url: `${receiver.url}/new9`, kinds: ['suggestion'], isEnabled: true };
    const { body } = await asConsole('PATCH', `/${id}`, moved);
    expect(body).toMatchObject({ name: 'New CRM', address: expect.stringMatching(/new9$/), isEnabled: true });
    expect(body.kinds).toEqual(['suggestion']);
    expect(body.off).toBeUndefined();
    await submitAndWait();
    expect(receiver.received).toHaveLength(1);
    expect((await asConsole('PATCH', `/${id}`, {})).body).toMatchObject({ name: 'New CRM' });
    expect((await asConsole('PATCH', `/${id}`, { isEnabled: false })).body).toMatchObject({
      isEnabled: false,
    });
  });

  test('when turned off hold their deliveries, and when turned on send them', async () => {
    answer = () => ({ status: 500 });
    const { id } = await make();
    await submitAndWait();
    const [{ nextAttemptAt } = { nextAttemptAt: '' }] = await deliveries(id);
    expect(await list()).toMatchObject([{ undelivered: 1, nextAttemptAt }]);
    await asConsole('PATCH', `/${id}`, { isEnabled: false });
    expect(await deliveries(id)).toMatchObject([
      { state: 'held', lastError: expect.stringMatching(/will be sent when the target is turned on/) },
    ]);
    expect(await list()).toMatchObject([{ undelivered: 0, held: 1 }]);
    await work(86_400_000);
    expect(receiver.received).toHaveLength(1);
    answer = () => ({ status: 200 });
    await asConsole('PATCH', `/${id}`, { isEnabled: true });
    await work(1000);
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered' }]);
  });

  test('when removed are deleted with their deliveries', async () => {
    answer = () => ({ status: 500 });
    const { id } = await make();
    await submitAndWait();
    expect((await asConsole('DELETE', `/${id}`)).body).toEqual({ removed: true });
    expect((await asConsole('DELETE', `/${id}`)).body).toEqual({ removed: false });
    expect(await list()).toEqual([]);
    await work(86_400_000);
    expect(receiver.received).toHaveLength(1);
  });

  test('another team’s marketing can neither see nor move them', async () => {
    const { id } = await make();
    config = readConfig({ ALLOW_PRIVATE_TARGETS: 'true' });
    api = await createApi(store(), clock.now, { config });
    expect(await list()).toEqual([]);
    for (const [method, path] of [
      ['PATCH', `/${id}`],
      ['POST', `/${id}/test`],
      ['GET', `/${id}/deliveries`],
      ['POST', `/${id}/deliveries/${randomUUID()}/retry`],
    ] as const) {
      const { status, body } = await asConsole(
        method,
        path,
        method === 'PATCH' ? { name: 'Mine' } : undefined,
      );
      expect([status, body.detail]).toEqual([404, expect.stringMatching(/doesn’t exist.*Reload the list/)]);
    }
    expect(receiver.received).toEqual([]);
  });

  test.each([
    [{ url: 'crm.example' }, /isn’t a URL/],
    [{ url: 'http://crm.example' }, /Anyone on the network can read/],
    [{ url: 'ftp://crm.example' }, /must start with https/],
    [{ url: 'https://me:pw@crm.example' }, /user name or password/],
    [{ kind: 'pager' }, /kind/],
    [{ name: ' ' }, /name/],
    [{ kinds: [] }, /kinds/],
  ])('%o is refused with an explanation', async (more, explanation) => {
    const { status, body } = await asConsole('POST', '', {
      kind: 'webhook',
      name: 'CRM',
      url: receiver.url,
      ...more,
    });
    expect([status, body.detail]).toEqual([400, expect.stringMatching(explanation)]);
  });

  test('in the private network are refused unless that is allowed', async () => {
    const { id } = await make();
    config.allowPrivateTargets = false;
    const { status, body } = await asConsole('POST', '', { kind: 'slack', name: 'S', url: receiver.url });
    const tested = await asConsole('POST', `/${id}/test`); // Created before private targets were forbidden.
    expect([status, body.detail]).toEqual([400, expect.stringMatching(/127\.0\.0\.1.*public internet/)]);
    expect(tested.body).toMatchObject({
      state: 'given-up',
      lastError: expect.stringMatching(/public internet/),
    });
    expect(receiver.received).toEqual([]);
  });

  test('a rep can neither see nor create them', async () => {
    const { status } = await api.get('/v1/console/targets');
    expect(status).toBe(403);
    expect((await api.post('/v1/console/targets', {})).status).toBe(403);
  });

  test('a marketer and a system can see them, but only an admin can create, move and test them', async () => {
    const { id } = await make();
    const marketer = await signInTo(store(), api, 'marketer', clock.now());
    const own = { kind: 'webhook', name: 'Mine', url: receiver.url };
    expect((await marketer.get('targets')).body.targets).toMatchObject([{ id }]);
    expect((await marketer.get(`targets/${id}/deliveries`)).body.deliveries).toEqual([]);
    expect(await marketer.post('targets', own)).toMatchObject({
      status: 403,
      body: { detail: 'Only your team’s admins can see or change this.' },
    });
    expect((await marketer.post(`targets/${id}/test`)).status).toBe(403);
    const bySystem = await api.asConsole(`/v1/console/targets/${id}`, { method: 'DELETE' });
    expect(bySystem.status).toBe(403);
    expect(receiver.received).toEqual([]);
  });
});
