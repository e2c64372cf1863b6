import type { Page } from '@playwright/test';
import { test as base, expect } from './support/display-test';
import { missingForRoundcube, onRoundcube } from './support/roundcube';
import { skipReason } from './support/skip-reason';
import type { Webmail } from './support/webmail';

const missing = skipReason('The real Roundcube', missingForRoundcube());

const test = base.extend<{ roundcube: Webmail }>(onRoundcube);

async function signIn(page: Page, { url, user, password }: Webmail) {
  await page.goto(url);
  await page.locator('#rcmloginuser').fill(user);
  await page.locator('#rcmloginpwd').fill(password);
  await page.locator('#rcmloginsubmit').click();
}

test('a real Roundcube is allowed in the browser’s own prompt, then read in its preview and while writing a message', async ({
  rep: { page, panel },
  roundcube,
  display,
}) => {
  test.skip(missing !== undefined, `${missing} is missing`);
  await signIn(page, roundcube);
  const open = (subject: string) => page.locator('#messagelist').getByText(subject).click();
  await expect(page.locator('#messagelist')).toContainText('palletising');
  await expect(panel.getByText('Passback can’t see this tab')).toBeVisible();

  await panel.getByLabel('Your webmail’s address').fill(roundcube.url);
  await display.accept(
    panel.getByRole('button', { name: 'Allow' }),
    panel.getByText('Open a LinkedIn profile or an email'),
  );

  await open('Question after the palletising webinar');
  const choice = panel.getByRole('region', { name: 'Which person?' });
  await choice.getByRole('button', { name: 'Priya Raman' }).click();
  await expect(panel.getByText('Matched by email address.')).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();

  await open('pipeline review');
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible(); // This is a colleague.

  await open('onerror=alert(1)');
  await expect(panel.getByText('mallory@spoof.example', { exact: true })).toBeVisible();
  await expect(panel.getByText('Not in marketing’s records')).toBeVisible();
  await expect(panel.getByText(/bigbank|decoy|other@/)).toHaveCount(0);

  await page.goto(`${roundcube.url}?_task=mail&_action=compose`);
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible();
  await page
    .locator('#compose_to input')
    .pressSequentially('Priya <priya.raman@northwind-robotics.example>,');
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  await page.locator('#compose_to .button.remove').click();
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible();
});
