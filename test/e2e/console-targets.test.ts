import { deliveries, outgoingEvents, targets } from '../../server/platform/db/tables/outgoing-tables';
import { type ReceiverResponse, startReceiver } from '../support/receiver';
import { accessibilityIssues } from './support/accessibility-issues';
import { test as base, expect, openSettings } from './support/marketing';

/** A target's own system, on this machine: the endpoint's settings allow targets in its own network. */
const test = base.extend<{
  receiver: Awaited<ReturnType<typeof startReceiver>> & { answer: ReceiverResponse };
}>({
  receiver: async ({ endpoint }, use) => {
    endpoint.config.allowPrivateTargets = true;
    const given: { answer: ReceiverResponse } = { answer: {} };
    const started = await startReceiver(() => given.answer);
    await use(Object.assign(given, started));
    await started.stop();
    endpoint.config.allowPrivateTargets = false;
  },
});

test.describe('an admin', () => {
  test.use({ role: 'admin' });

  test('adds a webhook, which is refused with an explanation while private, copies its secret, and tests it', async ({
    marketing,
    endpoint,
    receiver,
  }) => {
    await openSettings(marketing, 'Targets');
    await expect(marketing.getByText('No targets yet')).toBeVisible();
    await marketing.getByRole('button', { name: 'Add target' }).click();
    await marketing.getByRole('dialog').getByRole('button', { name: 'Add target' }).click();
    await expect(marketing.getByLabel('Name')).toHaveAccessibleDescription(/Enter a name/);
    expect(await accessibilityIssues(marketing)).toEqual([]);
    await marketing.getByLabel('Name').fill('CRM');
    await marketing.getByLabel('URL').fill(`${receiver.url}/hook`);
    await marketing.getByLabel('People suggested by reps').uncheck();
    endpoint.config.allowPrivateTargets = false;
    await marketing.getByRole('dialog').getByRole('button', { name: 'Add target' }).click();
    await expect(marketing.getByLabel('URL')).toHaveAccessibleDescription(/isn’t on the public internet/);
    endpoint.config.allowPrivateTargets = true;
    await marketing.getByRole('dialog').getByRole('button', { name: 'Add target' }).click();
    const secret = await marketing.locator('dialog code').innerText();
    expect(secret).toMatch(/^whsec_/);
    await marketing.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await marketing.getByRole('button', { name: 'Copy' }).click();
    await expect(marketing.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await marketing.evaluate('navigator.clipboard.readText()')).toBe(secret);
    await marketing.getByRole('button', { name: 'Done' }).click();
    await expect(marketing.getByRole('heading', { name: 'CRM' })).toBeVisible();
    await expect(marketing.getByText(secret)).toHaveCount(0); // Shown only once.
    await expect(
      marketing.getByText('receives only dispositions, answers, moves, outcomes and the week’s figures'),
    ).toBeVisible();
    await marketing.getByRole('button', { name: 'Send test' }).click();
    await expect(marketing.getByText('Test delivered. Response status: 200.')).toBeVisible();
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'test' });
    const row = marketing.getByRole('listitem').filter({ hasText: 'Test' });
    await expect(row).toContainText(/Delivered.*status 200/);
    await expect(row.getByRole('button', { name: 'Retry' })).toHaveCount(0);
    await marketing.getByRole('link', { name: 'All targets' }).click();
    await expect(marketing.getByRole('listitem').filter({ hasText: 'CRM' })).toContainText('Healthy');
  });

  test('sees why a delivery failed and retries it by hand; a target that no longer exists is turned off and says why', async ({
    marketing,
    receiver,
  }) => {
    receiver.answer = { status: 404, text: 'no_service' };
    await openSettings(marketing, 'Targets');
    await marketing.getByRole('button', { name: 'Add target' }).click();
    await marketing.getByLabel('Slack').check();
    await marketing.getByLabel('Name').fill('#leads');
    await marketing.getByLabel('Incoming webhook URL').fill(receiver.url);
    await marketing.getByRole('dialog').getByRole('button', { name: 'Add target' }).click();
    await marketing.getByRole('button', { name: 'Send test' }).click();
    await expect(
      marketing.getByText(/Test failed. The target responded 404.*nothing was found at this URL/),
    ).toBeVisible();
    await expect(marketing.getByText(/^Failing since/)).toBeVisible();
    const row = marketing.getByRole('listitem').filter({ hasText: 'Test' });
    await expect(row).toContainText(/Not delivered.*The target responded 404/);
    expect(await accessibilityIssues(marketing)).toEqual([]);
    receiver.answer = {};
    await row.getByRole('button', { name: 'Retry' }).click();
    await expect(row).toContainText('Delivered');
    await expect(marketing.getByText('Healthy')).toBeVisible();
    receiver.answer = { status: 410, text: 'gone' };
    await marketing.getByRole('button', { name: 'Send test' }).click();
    await expect(marketing.getByText(/^Off since/)).toBeVisible();
    await expect(
      marketing.getByText(/this URL no longer accepts messages.*Then turn the target on/),
    ).toBeVisible();
    await marketing.getByRole('button', { name: 'Edit', exact: true }).click();
    await marketing.getByLabel('Name').fill('#sales');
    await marketing.getByLabel('New URL').fill(`${receiver.url}/new9`);
    await marketing.getByRole('button', { name: 'Save' }).click();
    await expect(marketing.getByRole('heading', { name: '#sales', exact: true })).toBeVisible();
    await expect(marketing.getByText(/…new9 ·/)).toBeVisible();
    await marketing.getByRole('button', { name: 'Turn on' }).click();
    await marketing.getByRole('button', { name: 'Turn off' }).click();
    await expect(marketing.getByRole('dialog')).toContainText('are held and sent when you turn it on again');
    await marketing.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click();
    await expect(marketing.getByText('Nothing is sent to it.')).toBeVisible();
    await marketing.getByRole('button', { name: 'Remove' }).click();
    await marketing.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(marketing.getByText('No targets yet')).toBeVisible();
  });
});

test('a marketer can only view targets and deliveries', async ({ marketing, endpoint, team }) => {
  const at = new Date();
  const [target, event] = [crypto.randomUUID(), crypto.randomUUID()];
  const whose = {
    team: team.id,
    id: target,
    name: 'CRM',
    url: 'https://crm.example/hook',
    createdBy: 'Maria Berg',
  };
  const body = { id: event, type: 'test' as const, timestamp: at.toISOString(), data: { message: 'A test' } };
  const tried = { state: 'failed' as const, attempts: 3, lastAttemptAt: at, lastError: 'It answered 500.' };
  await endpoint.store.inTeam(team.id, async (tx) => {
    await tx
      .insert(targets)
      .values({ ...whose, kind: 'webhook', kinds: ['answer'], createdAt: at, failingSince: at });
    await tx.insert(outgoingEvents).values({ team: team.id, id: event, body, at });
    const nextAttemptAt = new Date(at.getTime() + 3_600_000);
    await tx
      .insert(deliveries)
      .values({ team: team.id, target, event, ...tried, nextAttemptAt, createdAt: at });
  });
  await openSettings(marketing, 'Targets');
  await marketing.getByRole('link', { name: /CRM.*Failing since.*1 undelivered.*Next attempt/ }).click();
  await expect(marketing.getByRole('listitem').filter({ hasText: 'Test' })).toContainText(
    /3 attempts.*next attempt.*It answered 500/,
  );
  await expect(marketing.getByText('Only admins can test and change it.')).toBeVisible();
  await expect(marketing.getByRole('main').getByRole('button')).toHaveCount(0);
});
