import { gmailThread } from '../fixtures/pages/gmail';
import { priya } from '../fixtures/pages/people';
import { connectInOptions, expect, feedbackAt, test } from './support/test';

test('the first run goes from code to sites to a card and its first click', async ({
  browserWithExtension: browser,
  team,
}) => {
  const options = await connectInOptions(browser, team.code);
  await options.getByRole('button', { name: /^Priya Raman/ }).click();
  const panel = await browser.waitForPage('sidepanel.html');
  await expect(panel.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
});

test('an address and a token can replace a code', async ({
  browserWithExtension: browser,
  team,
  endpointProxy,
}) => {
  const options = await browser.openOptions();
  await options.getByRole('button', { name: 'Use an address and a token instead' }).click();
  await options.getByLabel('Server address').fill(`${endpointProxy.url}/`);
  await options.getByLabel('Token').fill(team.token);
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(options.getByText('Connected to Acme Sales')).toBeVisible();
});

test('the settings “never”, “on a click” and “hashed” are respected, and the list of requests shows it', async ({
  rep: { browser, page, panel },
  endpointProxy,
}) => {
  const options = await browser.openOptions();
  const openMail = async (email: string) => {
    const html = gmailThread({
      own: 'rep@acme-sales.example',
      messages: [{ id: email, from: { email, name: 'Somebody' }, to: [], body: 'Hi' }],
    });
    await page.route('https://mail.google.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.bringToFront();
    await page.goto('about:blank');
    await page.goto(`https://mail.google.com/mail/u/0/#inbox/${email}`);
  };
  const asked = () => endpointProxy.passed.filter((request) => request === 'POST /v1/lookups').length;
  await options.getByLabel('Person or domain').fill('family.example');
  await options.getByLabel('Person or domain').press('Enter');
  await expect(options.getByText('family.example', { exact: true })).toBeVisible();
  await openMail('mum@family.example');
  await expect(panel.getByRole('heading', { name: 'Never looked up' })).toBeVisible();
  await openMail('somebody@gmail.com');
  await expect(panel.getByText('Personal address')).toBeVisible();
  expect(asked()).toBe(0);
  await panel.getByRole('button', { name: 'Look up' }).click();
  await expect(panel.getByText('Not in marketing’s records')).toBeVisible();
  expect(asked()).toBe(1);

  await options.getByLabel('Send email addresses as hashes').click();
  await openMail('priya.raman@northwind-robotics.example');
  // Found by the hash of her address. The message calls her “Somebody”, and the confirmation stays on this
  // device.
  await expect(panel.getByText('In marketing’s records, this address belongs to Priya Raman.')).toBeVisible();
  await panel.getByRole('button', { name: 'Yes, the same person' }).click();
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  await options.getByText('What was sent').click();
  const newest = options.locator('#privacy details li', { hasText: 'Looked up 1 person' }).first();
  await newest.getByText('Details').click();
  await expect(newest).toContainText('emailSha256');
  await expect(newest).not.toContainText(/priya|Somebody|pb_/);
});

test('unsent feedback is shown, edited and sent again; clearing the cache leaves feedback alone', async ({
  rep: { browser, page, panel, meet },
  endpointProxy,
  endpoint,
  team,
}) => {
  await meet(priya);
  endpointProxy.answerFeedback((id, revision) => ({ id, revision, result: 'refused', reason: 'Not today.' }));
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText('Couldn’t send: Not today.')).toBeVisible();
  const options = await browser.openOptions();
  const row = options.locator('#data li', { hasText: 'Priya Raman' });
  await expect(row).toContainText('Couldn’t send: Not today.');
  await options.getByRole('button', { name: 'Clear the cache' }).click();
  await expect(options.getByText('Cache cleared.')).toBeVisible();
  endpointProxy.answerFeedback(undefined);
  await row.getByRole('button', { name: 'Edit the note' }).click();
  await row.getByLabel('Note to marketing about Priya Raman').fill('Mended');
  await options.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name !== 'feedback') return put.apply(this, args); // Such as a list that has just been fetched.
      IDBObjectStore.prototype.put = put;
      throw new DOMException('The disk is full.');
    };
  });
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByText('Couldn’t save on this device: The disk is full.')).toBeVisible();
  await expect(row.getByLabel('Note to marketing about Priya Raman')).toHaveValue('Mended');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByText('All feedback has been sent.')).toBeVisible();
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([{ revision: 2, body: { disposition: 'accepted', note: 'Mended' } }]);
  await page.bringToFront();
});

test('language and colors change on every open page at once and are kept', async ({
  rep: { browser, page, panel, meet },
}) => {
  await meet(priya);
  const options = await browser.openOptions();
  await options.getByRole('radio', { name: 'Dark' }).click();
  await expect(panel.locator('html')).toHaveCSS('color-scheme', 'dark');
  await options.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Passback-Einstellungen');
  await page.bringToFront();
  await expect(panel.locator('html')).toHaveAttribute('lang', /^de/);
  await expect(panel.getByRole('button', { name: 'Annehmen' })).toBeVisible();
  await expect(panel.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('the shortcuts and sites are shown as the browser has them', async ({ rep: { browser } }) => {
  const options = await browser.openOptions();
  await expect(options.locator('#sites')).toContainText('linkedin.com allowed');
  await expect(options.locator('#shortcuts')).toContainText('Alt+Shift+M');
  await options.locator('#sites').getByLabel('Your webmail’s address').fill('my webmail');
  await options.locator('#sites').getByRole('button', { name: 'Allow' }).click();
  await expect(options.getByText('This isn’t a web address.')).toBeVisible();
});
