import { priya } from '../fixtures/pages/people';
import { connectByOptions, expect, test } from './support/test';

test('before there is a connection the panel leads to the options, and a bad code is answered in words', async ({
  browserWithExtension: browser,
  team,
  line,
}) => {
  const options = await browser.openOptions();
  const code = options.getByLabel('Connection code');
  const connect = options.getByRole('button', { name: 'Connect', exact: true });
  const says = async (text: string, words: RegExp) => {
    await code.fill(text);
    await connect.click();
    await expect(options.getByRole('alert')).toHaveText(words);
  };
  await says('', /Paste the connection code/);
  await says(team.code.slice(0, -4), /cut short/);
  await says(team.code.replace(line.url, 'http://127.0.0.1:9'), /does not answer/);
  await code.fill(team.code);
  await connect.click();
  await expect(options.getByText('Connected to Acme Sales')).toBeVisible();
  await expect(options.getByText('Ana Lima')).toBeVisible();
  await options.getByRole('button', { name: 'All options' }).click();
  await options.getByRole('button', { name: 'Test the connection' }).click();
  await expect(options.getByText('It works')).toBeVisible();
});

test('disconnecting with feedback unsent asks, offers a file, keeps the feedback, and wipes the leads', async ({
  rep: { browser, page, panel, meet },
  line,
  team,
}) => {
  await meet(priya);
  line.isDown = true;
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText('Saved on this device')).toBeVisible();

  const options = await browser.openOptions();
  await options.getByRole('button', { name: 'Disconnect' }).click();
  const dialog = options.getByRole('dialog');
  await expect(dialog).toContainText('1 feedback has not reached marketing yet');
  const download = options.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toBe('passback-unsent-feedback.json');
  await dialog.getByRole('button', { name: 'Disconnect' }).click();
  await expect(panel.getByText('Connect to your team')).toBeVisible();
  expect(
    await panel.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
  ).not.toContain('passback-cache');

  line.isDown = false;
  await connectByOptions(browser, team.code);
  await page.bringToFront();
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
});
