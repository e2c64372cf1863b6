import type { Page } from '@playwright/test';
import { startCompany } from './support/company';
import { test as firefoxTest, missing } from './support/firefox-test';
import { expect, test } from './support/test';

const signIn = 'Sign in with your company account';

async function enterAddress(options: Page, url: string): Promise<void> {
  await options.getByLabel('Connection code or your team’s address').fill(url);
  await options.getByRole('button', { name: signIn }).click();
}

test('a rep enters the team’s address, agrees to connect this extension, and is connected', async ({
  browserWithExtension: { firstOptions: options, context },
}) => {
  const company = await startCompany();
  const window = context.waitForEvent('page');
  await enterAddress(options, company.url);
  await (await window).getByRole('link', { name: 'Connect' }).click();
  await expect(options.getByText('Connected to Acme Sales · Ben Okoye')).toBeVisible();
  await company.stop();
});

test('a rep whose account is disabled is out within 15 minutes, and back by a click once it is enabled', async ({
  browserWithExtension: browser,
}) => {
  const company = await startCompany({ extensionIds: new URL(browser.origin).host });
  const options = browser.firstOptions;
  await enterAddress(options, company.url);
  await expect(options.getByText('Connected to Acme Sales · Ben Okoye')).toBeVisible();
  await options.getByRole('button', { name: 'Open the panel' }).click();
  const panel = await browser.waitForPage('sidepanel.html');

  company.ben.isDisabled = true;
  company.wait(16);
  await panel.getByLabel('Look up a person').fill('someone@northwind-robotics.example');
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('Your company sign-in has ended')).toBeVisible();
  const again = panel.getByRole('button', { name: 'Sign in again' });
  await again.click();
  await expect(panel.getByRole('alert').filter({ hasText: /./ })).toBeVisible();

  company.ben.isDisabled = false;
  await again.click();
  await expect(panel.getByText('Not in marketing’s records')).toBeVisible();
  await company.stop();
});

test('where IT names the address, a rep who is signed in at the company is connected without a click', async ({
  browserWithExtension: browser,
}) => {
  const company = await startCompany({ extensionIds: new URL(browser.origin).host });
  const options = browser.firstOptions;
  // Signed in at the provider, as by another of the company's tools.
  await enterAddress(options, company.url);
  await expect(options.getByText('Connected to')).toBeVisible();
  const [worker] = browser.background();
  await worker?.evaluate(`(async () => {
    indexedDB.deleteDatabase('passback-connection');
    await chrome.storage.local.set({ policy: { endpoint: '${company.url}' } });
    await chrome.alarms.create('catch-up', { when: Date.now() });
  })()`);
  const newOptions = await browser.openOptions();
  await expect(newOptions.getByText('Connected to Acme Sales')).toBeVisible();
  await company.stop();
});

test('a marketer who opens a page of the console signs in with the company account and lands there', async ({
  browserWithExtension: { context },
}) => {
  const company = await startCompany();
  company.logInAs('ada');
  const page = await context.newPage();
  await page.goto(`${company.url}/console/leads?sort=name`);
  await page.getByRole('link', { name: signIn }).click();
  await expect(page.getByRole('heading', { name: 'Leads', exact: true })).toBeVisible();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/console/leads?sort=name');
  await expect(page.getByRole('button', { name: 'Ada Berg' })).toBeVisible();
  await company.stop();
});

test('an admin gives a group another role, which its members have when they next sign in', async ({
  browserWithExtension: { context },
}) => {
  const company = await startCompany();
  const page = await context.newPage();
  await page.goto(await company.adminLink());
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Console' }).waitFor();
  await page.goto(`${company.url}/console/people`);
  const accounts = page.getByRole('region', { name: 'Company accounts' });
  await expect(accounts.getByText('Nobody has signed in with a company account yet.')).toBeVisible();
  await expect(accounts.getByLabel('Group 2', { exact: true })).toHaveValue('Marketing');
  await accounts.getByLabel('Role of group 2').selectOption('Admin');
  await accounts.getByRole('button', { name: 'Add group' }).click();
  await page.keyboard.type('Field sales');
  await accounts.getByRole('button', { name: 'Save roles' }).click();
  await expect(accounts.getByText('Saved.')).toBeVisible();

  company.logInAs('ada');
  await context.clearCookies();
  await page.goto(`${company.url}/console/people`);
  await page.getByRole('link', { name: signIn }).click();
  await expect(accounts.getByText('ada@acme.example · Admin · signed in')).toBeVisible();
  await expect(accounts.getByLabel('Group 3', { exact: true })).toHaveValue('Field sales');
  await company.stop();
});

firefoxTest.describe('in Firefox', () => {
  firefoxTest.skip(missing !== undefined, `${missing} is missing`);

  firefoxTest(
    'a rep enters the team’s address and is connected with the company account',
    async ({ firefox: { tab } }) => {
      const company = await startCompany();
      await tab.type('Connection code or your team’s address', company.url);
      await tab.click('button', signIn);
      await expect.poll(tab.text).toContain('Connected to Acme Sales · Ben Okoye');
      await company.stop();
    },
  );
});
