import type { Page } from '@playwright/test';
import { test as base, expect } from './support/display-test';
import { missingForHorde, onHorde } from './support/horde';
import { skipReason } from './support/skip-reason';
import type { Webmail } from './support/webmail';

const missing = skipReason('The real Horde', missingForHorde());

const test = base.extend<{ horde: Webmail }>(onHorde);

async function signIn(page: Page, { url, user, password }: Webmail) {
  await page.goto(`${url}login.php`);
  await page.getByLabel('Username').fill(user);
  await page.getByLabel('Password').fill(password);
  await page.getByLabel('Mode').selectOption('dynamic');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL('**/portal/**');
  await page.goto(`${url}imp/dynamic.php?page=mailbox`);
}

test('a real Horde is allowed in the browser’s own prompt, then read in its preview, its windows, its basic view, and while writing a message', async ({
  rep: { page, panel },
  horde,
  display,
}) => {
  test.skip(missing !== undefined, `${missing} is missing`);
  await signIn(page, horde);
  const choice = (name: string) => panel.getByRole('button', { name: new RegExp(`^${name} Lead score`) });
  const open = (subject: string) => page.locator('.vpRow').getByText(subject).click();
  await expect(page.locator('.vpRow').getByText('palletising')).toBeVisible();
  await expect(panel.getByText('Passback can’t see this tab')).toBeVisible();

  await panel.getByLabel('Your webmail’s address').fill(horde.url);
  await display.accept(
    panel.getByRole('button', { name: 'Allow' }),
    panel.getByText('Open a LinkedIn profile or an email'),
  );

  await open('Question after the palletising webinar');
  await expect(panel.getByRole('heading', { name: 'Which person?' })).toBeVisible();
  await expect(choice('Tomás Ibáñez')).toBeVisible(); // The header is collapsed.
  await choice('Priya Raman').click();
  await expect(panel.getByText('Matched by email address.')).toBeVisible();

  await open('pipeline review');
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible(); // This is a colleague.

  await open('onerror=alert(1)');
  const spoofed = panel.getByText('mallory@spoof.example', { exact: true });
  await expect(spoofed).toBeVisible();
  await expect(panel.getByText('Not in marketing’s records')).toBeVisible();
  await expect(panel.getByText(/bigbank|decoy|other@/)).toHaveCount(0);

  const message = (view: string, id: number) =>
    `${horde.url}imp/${view}.php?page=message&buid=${id}&mailbox=SU5CT1g`;
  for (const view of ['dynamic', 'basic']) {
    await page.goto(message(view, 1));
    await expect(choice('Priya Raman')).toBeVisible();
    await expect(choice('Tomás Ibáñez')).toBeVisible();
    await page.goto(message(view, 3));
    await expect(spoofed).toBeVisible();
  }

  await page.goto(`${horde.url}imp/dynamic.php?page=compose`);
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible();
  const to = page.locator('#to');
  await to.pressSequentially('priya.raman@northwind-robotics.example,');
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  await to.fill('');
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible();

  await page.goto(`${horde.url}imp/dynamic.php?page=compose&type=reply_auto&buid=1&mailbox=SU5CT1g`);
  for (const name of ['Priya Raman', 'Tomás Ibáñez']) {
    await expect(choice(name)).toBeVisible(); // Horde fills in the recipients.
  }
});
