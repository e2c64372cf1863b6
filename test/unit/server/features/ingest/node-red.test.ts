import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Post, postToUrl } from '../../../../../server/features/webhooks/post-to-url';
import { createApi } from '../../support/api';
import { createClock, createTestTarget, listTestDeliveries, runDueJobs } from '../../support/deliveries';
import { dispositionItem } from '../../support/items';
import { startNodeRed } from '../../support/node-red';
import { serveApp } from '../../support/serve-app';
import { describeOnStores } from '../../support/stores';

const email = 'priya@northwind.example';

let nodeRed: Awaited<ReturnType<typeof startNodeRed>>;
beforeAll(async () => {
  nodeRed = await startNodeRed();
});
afterAll(() => nodeRed.stop());

/** Our example flow in a real Node-RED, in place of Zapier, Make and n8n. */
describeOnStores('Node-RED with docs/examples/node-red.json', (store) => {
  // The flow compares the signature's timestamp with the real clock.
  const clock = createClock(new Date().toISOString());
  let api: Awaited<ReturnType<typeof createApi>>;
  let server: Awaited<ReturnType<typeof serveApp>>;
  const post: Post = (url, body, headers) => postToUrl(url, body, headers, { allowsPrivate: true });
  const card = async () => (await api.find({ email })).lead;

  beforeAll(async () => {
    api = await createApi(store(), clock.now);
    server = await serveApp(api.app.fetch);
    const target = await createTestTarget(store(), api.team, { url: `${nodeRed.url}/passback` });
    await nodeRed.deploy({
      PASSBACK_URL: server.url,
      PASSBACK_WRITE_KEY: api.writeKey,
      PASSBACK_CONSOLE_TOKEN: api.consoleToken,
      PASSBACK_WEBHOOK_SECRET: target.secret ?? '',
    });
  });
  afterAll(() => server.stop());

  test('sends sign-ups to Passback, receives signed feedback, and passes the answer on to the rep', async () => {
    const signUp = await fetch(`${nodeRed.url}/sign-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email, name: 'Priya Raman', webinar: 'Robots in spring' }),
    });
    expect([signUp.status, await signUp.json()]).toMatchObject([200, { stored: 2, rejected: [] }]);
    const lead = await card();
    expect(lead).toMatchObject({
      name: 'Priya Raman',
      engagement: [
        { content: { title: 'Robots in spring', type: 'webinar' }, acts: [{ act: 'registered' }] },
      ],
    });

    const workup = dispositionItem(lead.id, 'needs-workup', { reasons: ['role-unclear'] });
    await api.post('/v1/feedback', { items: [workup] });
    clock.pass(60_000);
    await runDueJobs(store(), { now: clock.now, post });
    expect(await listTestDeliveries(store(), api.team)).toMatchObject([{ state: 'delivered' }]);
    await vi.waitFor(async () =>
      expect(JSON.stringify((await card()).history)).toContain(
        'Priya Raman goes back to nurturing: role unclear.',
      ),
    );

    const accepted = dispositionItem(lead.id, 'accepted');
    await api.post('/v1/feedback', { items: [accepted] });
    clock.pass(60_000);
    await runDueJobs(store(), { now: clock.now, post });
    expect(await listTestDeliveries(store(), api.team)).toMatchObject([
      { state: 'delivered' },
      { state: 'delivered' },
    ]);
    const [latest] = (await card()).history;
    expect(latest).toMatchObject({ id: accepted.id });
    expect(latest).not.toHaveProperty('answer');
  });

  test('rejects a request that Passback has not signed', async () => {
    const forged = await fetch(`${nodeRed.url}/passback`, {
      method: 'POST',
      headers: {
        'webhook-id': 'x',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}`,
      },
      body: JSON.stringify({ type: 'feedback.created', data: {} }),
    });
    expect([forged.status, await forged.text()]).toEqual([401, 'This is not signed by Passback.']);
  });
});
