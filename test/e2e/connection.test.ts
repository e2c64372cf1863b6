import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { createRepToken } from '../../server/features/teams/tokens';
import { tokens } from '../../server/platform/db/tables/team-tables';
import { formatConnectionCode } from '../../utils/contract/shared/connection-code';
import { priya } from '../fixtures/pages/people';
import { startEndpointProxy } from './support/endpoint-proxy';
import { connectInOptions, expect, feedbackAt, test } from './support/test';

test('an invalid code is explained, and a valid one connects and passes the connection test', async ({
  browserWithExtension: browser,
  team,
  endpointProxy,
}) => {
  const options = await browser.openOptions();
  const code = options.getByLabel('Connection code');
  const connect = options.getByRole('button', { name: 'Connect', exact: true });
  const expectExplanation = async (text: string, explanation: RegExp) => {
    await code.fill(text);
    await connect.click();
    await expect(options.getByRole('alert')).toHaveText(explanation);
  };
  await expectExplanation('', /Paste the connection code/);
  await expectExplanation(team.code.slice(0, -4), /cut off/);
  await expectExplanation(team.code.replace(endpointProxy.url, 'http://127.0.0.1:9'), /isn’t responding/);
  await code.fill(team.code);
  await connect.click();
  await expect(options.getByText('Connected to Acme Sales')).toBeVisible();
  await expect(options.getByText('Ana Lima')).toBeVisible();
  await options.getByRole('button', { name: 'Show all options' }).click();
  await options.getByRole('button', { name: 'Test connection' }).click();
  await expect(options.getByText('It works')).toBeVisible();
});

test('disconnecting with unsent feedback asks first, offers a file, keeps the feedback, and deletes the leads', async ({
  rep: { browser, page, panel, meet },
  endpointProxy,
  team,
}) => {
  await meet(priya);
  endpointProxy.isDown = true;
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText('Saved on this device')).toBeVisible();

  const options = await browser.openOptions();
  await options.getByRole('button', { name: 'Disconnect' }).click();
  const dialog = options.getByRole('dialog');
  await expect(dialog).toContainText('1 piece of feedback hasn’t been sent yet');
  const download = options.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as file' }).click();
  expect((await download).suggestedFilename()).toBe('passback-unsent-feedback.json');
  await dialog.getByRole('button', { name: 'Disconnect' }).click();
  await expect(panel.getByText('Connect to your team')).toBeVisible();
  expect(
    await panel.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
  ).not.toContain('passback-cache');

  endpointProxy.isDown = false;
  await connectInOptions(browser, team.code, await browser.openOptions());
  await page.bringToFront();
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
});

/** Disconnects with feedback unsent. @returns the options page, which asks for a code. */
async function disconnect(options: Page): Promise<Page> {
  await options.getByRole('button', { name: 'Disconnect' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await options.getByLabel('Connection code').waitFor();
  return options;
}

/** The stored connection, read as the extension reads it. */
function storedConnection(options: Page): Promise<unknown> {
  return options.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('passback-connection');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('connection').objectStore('connection').get('current');
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result ?? null);
          };
        };
      }),
  );
}

test('a code for another address shows both addresses and asks; unsent feedback stays with its own connection', async ({
  rep: { browser, panel, meet },
  endpointProxy,
  team,
  endpoint,
}) => {
  await meet(priya);
  endpointProxy.isDown = true;
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText('Saved on this device')).toBeVisible();
  const impostor = await startEndpointProxy(endpoint.url); // It claims the same team and rep as the real endpoint.
  const impostorCode = team.code.replace(endpointProxy.url, impostor.url);
  const impostorHost = new URL(impostor.url).host;

  const options = await disconnect(await browser.openOptions());
  await expect(options.locator('#data')).toContainText('1 piece of feedback is for another connection');
  await expect(options.locator('#data')).toContainText(endpointProxy.url);
  await options.getByLabel('Connection code').fill(impostorCode);
  await options.keyboard.press('Enter');
  const dialog = options.getByRole('dialog', { name: 'Connect to a different address?' });
  await expect(dialog).toContainText(endpointProxy.url);
  await expect(dialog).toContainText(impostor.url);
  await expect(dialog).toContainText('1 piece of feedback hasn’t been sent');
  const cancel = dialog.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeFocused();
  expect(await storedConnection(options)).toBeNull();
  await options.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(options.getByLabel('Connection code')).toBeFocused();
  expect(await storedConnection(options)).toBeNull();

  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  const download = options.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as file' }).click();
  expect((await download).suggestedFilename()).toBe('passback-unsent-feedback.json');
  await dialog.getByRole('button', { name: `Connect to ${impostorHost}` }).click();
  await expect(options.getByText('Connected to Acme Sales')).toBeVisible();
  await options.getByRole('button', { name: 'Show all options' }).click();
  const data = options.locator('#data');
  await expect(data).toContainText('1 piece of feedback is for another connection');
  await expect(data.getByRole('listitem').filter({ hasText: 'Priya Raman' })).toBeVisible();
  await expect
    .poll(() => impostor.passed.some((request) => request.startsWith('GET /v1/changes')))
    .toBe(true);
  expect(impostor.passed).not.toContain('POST /v1/feedback');

  await options.getByRole('button', { name: 'Disconnect' }).click(); // This connection has no unsent feedback.
  endpointProxy.isDown = false;
  await options.getByLabel('Connection code').fill(team.code);
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(options.getByText('Connected to Acme Sales')).toBeVisible(); // The address is known, so there is no question.
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await feedbackAt(endpoint, team)).length).toBe(1);
  expect(impostor.passed).not.toContain('POST /v1/feedback');
  expect(endpointProxy.passed).toContain('POST /v1/feedback');
  await impostor.close();
});

test('switching to another address needs confirmation, and feedback can be sent to an endpoint that has moved', async ({
  rep: { browser, panel, meet },
  endpointProxy,
  team,
  endpoint,
}) => {
  await meet(priya);
  await endpoint.store.inTeam(team.id, (tx) =>
    tx.update(tokens).set({ revokedAt: new Date() }).where(eq(tokens.kind, 'rep')),
  );
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText('It will be sent when you reconnect')).toBeVisible();
  const moved = await startEndpointProxy(endpoint.url);
  const ana = { name: 'Ana Lima', email: 'rep@acme-sales.example' };
  const token = await createRepToken(endpoint.store, team.id, ana);
  const options = await browser.openOptions();
  await options.getByLabel('Connection code').fill(formatConnectionCode({ url: moved.url, token }));
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  const change = options.getByRole('dialog', { name: 'Connect to a different address?' });
  await expect(change).toContainText('Current address');
  await expect(change).toContainText(endpointProxy.url);
  await change.getByRole('button', { name: 'Cancel' }).click();
  expect(await storedConnection(options)).toMatchObject({ url: endpointProxy.url });
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  await change.getByRole('button', { name: `Connect to ${new URL(moved.url).host}` }).click();
  const data = options.locator('#data');
  const sendInstead = data.getByRole('button', { name: `Send to ${new URL(moved.url).host} instead` });
  await sendInstead.click();
  const dialog = options.getByRole('dialog', { name: 'Send 1 piece of feedback to a different address?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(sendInstead).toBeFocused();
  expect(moved.passed).not.toContain('POST /v1/feedback');
  await sendInstead.click();
  await dialog.getByRole('button', { name: `Send to ${new URL(moved.url).host}` }).click();
  await expect(data.getByRole('status').filter({ hasText: 'This feedback is now sent to' })).toBeVisible();
  await expect.poll(async () => (await feedbackAt(endpoint, team)).length).toBe(1);
  await expect(sendInstead).toHaveCount(0);
  await moved.close();
});
