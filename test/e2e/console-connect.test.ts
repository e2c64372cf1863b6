import { createWriteKey } from '../../server/features/teams/tokens';
import { expect, openSettings, test } from './support/marketing';

/** Sends something to the address that a tool would use. */
async function post(url: string, body: object): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
}

test.describe('an admin', () => {
  test.use({ role: 'admin' });

  test('connects a tool: finds it, creates its source, copies the address, and sees what came in', async ({
    marketing,
  }) => {
    await openSettings(marketing, 'Sources');
    await marketing.getByRole('link', { name: 'Connect a tool' }).click();
    await marketing.getByLabel('Find a tool').fill('typewriter');
    await expect(marketing.getByText('No tool matches “typewriter”')).toBeVisible();
    await marketing.getByLabel('Find a tool').fill('hubsp');
    await expect(marketing.getByRole('main').getByRole('listitem')).toHaveCount(1);
    await marketing.getByRole('link', { name: /^HubSpot/ }).click();

    await marketing.getByRole('button', { name: 'Create source' }).click();
    await expect(
      marketing.getByRole('status').filter({ hasText: 'Source “HubSpot” created.' }),
    ).toBeFocused();
    await marketing.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await marketing.getByRole('button', { name: 'Copy the address' }).click();
    const address = String(await marketing.evaluate('navigator.clipboard.readText()'));
    expect(address).toMatch(/\/in\/pb_\w+\/hubspot$/);
    await expect(marketing.getByText('Waiting for a message')).toBeVisible();

    await marketing.getByRole('button', { name: 'Try it' }).click();
    await expect(marketing.getByText('This would create 2 events')).toBeVisible();
    await expect(marketing.getByText('Waiting for a message')).toBeVisible(); // The message was tried, not sent.

    expect(await post(address, { email: 'hana.bright@connect.example', firstname: 'Hana' })).toBe(200);
    const first = marketing.getByRole('region', { name: 'First message' });
    await expect(first).toContainText('It works: 1 event stored.');
    await marketing.getByRole('button', { name: 'Enter HubSpot’s secret' }).click();
    await marketing.getByLabel('Secret, as shown in the tool').fill('the app’s client secret');
    await marketing.keyboard.press('Enter');
    await expect(marketing.getByText('A secret is set.')).toBeVisible();
    expect(await post(address, { email: 'other@connect.example' })).toBe(401);
    await expect(first).toContainText('Rejected');

    await marketing.goto(marketing.url());
    await expect(marketing.getByText(address)).toHaveCount(0); // The key was shown only once.
    await marketing.getByLabel('Send to').selectOption({ label: 'HubSpot' });
    await expect(marketing.getByText('The key for “HubSpot” was shown only once')).toBeVisible();
    await marketing.getByRole('button', { name: 'create a new source' }).click();
    await expect(marketing.getByRole('button', { name: 'Create source' })).toBeVisible();
  });

  test('generates a secret for a tool that doesn’t sign, and gets the address with the secret in it', async ({
    marketing,
    endpoint,
  }) => {
    await marketing.goto(`${endpoint.url}/console/sources/add/jotform`);
    await marketing.getByRole('button', { name: 'Create source' }).click();
    await marketing.getByRole('button', { name: 'Generate secret' }).click();
    await expect(marketing.getByText('Secret saved.')).toBeVisible();
    const full = await marketing.getByText(/\/jotform\?secret=/).innerText();
    const [bare = ''] = full.split('?');
    const message = { email: 'jo@connect.example' };
    expect(await post(bare, message)).toBe(401);
    expect(await post(full, message)).toBe(200);
  });

  test('connects a website with a public key in code to copy', async ({ marketing, endpoint }) => {
    await marketing.goto(`${endpoint.url}/console/sources/add/website`);
    await marketing.getByLabel('Name of the new source').fill('Shop');
    await marketing.getByRole('button', { name: 'Create source' }).click();
    await expect(marketing.getByText('Source “Shop” created.')).toBeVisible();
    const code = await marketing.locator('pre').innerText();
    expect(code).toContain(`cdnURL: "${endpoint.url}"`);
    const [, writeKey = ''] = /writeKey: "(pb_\w+)"/.exec(code) ?? [];
    expect(await post(`${endpoint.url}/v1/page`, { writeKey, anonymousId: 'v1' })).toBe(200);
    await expect(marketing.getByRole('region', { name: 'First message' })).toContainText('It works');
    await marketing.getByRole('link', { name: 'Open Shop' }).click();
    await expect(marketing.getByText('Public key, used in web pages')).toBeVisible();
  });
});

test('a marketer reads a tool’s steps and tries a message, but can’t create a source', async ({
  marketing,
  endpoint,
}) => {
  await marketing.goto(`${endpoint.url}/console/sources/add/tally`);
  await expect(marketing.getByText('Ask an admin to create the source')).toBeVisible();
  await expect(marketing.getByRole('button', { name: 'Create source' })).toHaveCount(0);
  await marketing.getByLabel(/^This is a sample of what Tally sends/).fill('{"eventType":"FORM_RESPONSE"}');
  await marketing.getByRole('button', { name: 'Try it' }).click();
  await expect(marketing.getByRole('region', { name: 'Try a message' })).toContainText(
    /Rejected|Skipped|no event/,
  );
});

test('an unmapped event name is given a meaning, and its earlier events are counted', async ({
  marketing,
  endpoint,
  team,
}) => {
  await marketing.goto(`${endpoint.url}/console/sources/event-names`);
  await expect(marketing.getByText('No unknown event names')).toBeVisible();
  const writeKey = await createWriteKey(endpoint.store, team.id, 'Booth app');
  const context = { traits: { email: 'lena@booth.example' } };
  const batch = [
    { type: 'track', event: 'Form Submission', context, messageId: 'one' },
    { type: 'track', event: 'Form Submission', context, messageId: 'two' },
    { type: 'track', event: 'Badge Scanned', context, messageId: 'three' },
  ];
  expect(await post(`${endpoint.url}/v1/batch`, { writeKey, batch })).toBe(200);
  await marketing.getByRole('navigation', { name: 'Sources pages' }).getByText('Connections').click();
  const row = marketing.getByRole('listitem').filter({ hasText: 'Booth app' });
  await expect(row).toContainText('3 events don’t count: Form Submission, Badge Scanned.');
  await row.getByRole('link', { name: 'Choose what these names count as' }).click();
  await expect(marketing.getByText('2 names are undecided')).toBeVisible();
  await expect(
    marketing.getByRole('region', { name: 'Event names' }).getByRole('listitem').first(),
  ).toContainText('2 events · from Booth app · last just now');
  const form = marketing.getByLabel('What “Form Submission” counts as');
  await form.focus();
  await form.selectOption('Asked to be contacted');
  await expect(form).toBeFocused();
  await expect(marketing.getByText('1 name is undecided')).toBeVisible();
  await marketing.getByLabel('What “Badge Scanned” counts as').selectOption('Ignore');
  await expect(marketing.getByText('Set by Maria Berg')).toHaveCount(2, { timeout: 30_000 });
  await marketing.reload();
  await expect(form.locator('option:checked')).toHaveText('Asked to be contacted');
  await marketing.getByRole('navigation', { name: 'Sources pages' }).getByText('Connections').click();
  await expect(row).toBeVisible();
  await expect(row).not.toContainText('don’t count');
});
