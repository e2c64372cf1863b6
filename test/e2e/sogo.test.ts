import type { Page, Route } from '@playwright/test';
import { test as base, expect } from './support/display-test';
import { skipReason } from './support/skip-reason';
import { missingForSogo, onSogo } from './support/sogo';
import type { Webmail } from './support/webmail';

const missing = skipReason('The real SOGo', missingForSogo());

const test = base.extend<{ sogo: Webmail }>(onSogo);

async function signIn(page: Page, { url, user, password }: Webmail) {
  await page.goto(url);
  await page.getByLabel('Username', { exact: true }).fill(user);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Connect' }).click();
}

test('a real SOGo is allowed in the browser’s own prompt, then read, also while writing a message', async ({
  rep: { page, panel },
  sogo,
  display,
}) => {
  test.skip(missing !== undefined, `${missing} is missing`);
  await signIn(page, sogo);
  const open = (subject: string) => page.getByRole('button', { name: subject }).click();
  await expect(page.getByRole('button', { name: 'palletising' })).toBeVisible();
  await expect(panel.getByText('Passback can’t see this tab')).toBeVisible();

  await panel.getByLabel('Your webmail’s address').fill(sogo.url);
  await display.accept(
    panel.getByRole('button', { name: 'Allow' }),
    panel.getByText('Open a LinkedIn profile or an email'),
  );

  await open('Question after the palletising webinar');
  await expect(panel.getByText('Matched by email address.')).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();

  await open('pipeline review');
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible(); // This is a colleague.

  await open('hello');
  await expect(panel.getByText('mallory@spoof.example', { exact: true })).toBeVisible();
  await expect(panel.getByText('Not in marketing’s records')).toBeVisible();
  await expect(panel.getByText(/bigbank|decoy|other@/)).toHaveCount(0);

  // The URL names a message before it has loaded. Until then, the previous one is on screen.
  await page.reload();
  const spoofed = panel.getByText('mallory@spoof.example', { exact: true });
  await expect(spoofed).toBeVisible();
  const asked = new Promise<Route>((done) => page.route('**/folderINBOX/2/view', (route) => done(route)));
  await Promise.all([expect(spoofed).toBeHidden(), page.goto(page.url().replace(/3$/, '2'))]);
  const loading = await asked;
  await expect(panel.getByText('Reading the page')).toBeVisible();
  await loading.continue();
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible();

  for (const part of ['md-fab-trigger', 'md-fab-actions']) {
    await page.locator(part).getByRole('button', { name: 'Write a new message' }).click();
  }
  const dialog = page.getByRole('dialog');
  const to = dialog.getByRole('textbox', { name: 'Chips input.' }).first();
  await expect(to).toBeFocused(); // The field takes the focus once the dialog is open.
  await to.pressSequentially('priya.raman@northwind-robotics.example,');
  await expect(dialog.getByRole('option', { name: 'priya.raman@' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();

  // A double click opens a message at its own URL.
  const popUp = await page.context().newPage();
  await popUp.goto(page.url().replace(/\/view#.*/, '/UIxMailPopupView#!/Mail/0/INBOX/3'));
  await expect(panel.getByText('mallory@spoof.example', { exact: true })).toBeVisible();
});
