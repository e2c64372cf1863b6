import { eq } from 'drizzle-orm';
import { tokens } from '../../server/platform/db/tables/team-tables';
import { formatConnectionCode } from '../../utils/contract/shared/connection-code';
import { startEndpointProxy } from '../e2e/support/endpoint-proxy';
import { connectInOptions } from '../e2e/support/test';
import { anaToken, expect, test } from './support/gallery';
import { viewPopup } from './support/show';

test('the first run, from code to first card', async ({ browserWithExtension: browser, team, keep }) => {
  const options = await browser.openOptions();
  const code = options.getByLabel('Connection code');
  await code.waitFor();
  await keep(options, 'first-run', 'First run: three steps');
  await code.fill(team.code.slice(0, -3));
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  await options.getByText('cut off').waitFor();
  await keep(options, 'first-run-problem', 'A code that was cut short');
  await options.getByRole('button', { name: 'Use an address and a token instead' }).click();
  await keep(options, 'first-run-apart', 'An address and a token in place of one code');
  await options.close();
  const connected = await connectInOptions(browser, team.code);
  await connected.getByText('Or start with one of these leads').waitFor();
  await keep(connected, 'first-run-connected', 'Connected: the last step is a card');
});

test('options filled in, with feedback unsent', { tag: '@often' }, async ({ rep, endpointProxy, keep }) => {
  const { browser, panel, page } = rep;
  await viewPopup(rep, 'imran.sadiq@kestrel-aerospace.example');
  let options = await browser.openOptions();
  await options.getByText('Connected to').waitFor();
  await keep(options, 'options', 'All options');
  const never = options.getByLabel('Person or domain');
  for (const entry of ['family.example', 'linkedin.com/in/an-old-friend', 'not a domain']) {
    await never.fill(entry);
    await never.press('Enter');
  }
  await options.getByText('isn’t an email address, a domain').waitFor();
  await options.getByLabel('Another email address of yours').fill('ana.lima@family.example');
  await options.getByLabel('Another email address of yours').press('Enter');
  await options.getByText('ana.lima@family.example').waitFor();
  await options.getByText('What was sent').click();
  await options.getByRole('button', { name: 'All', exact: true }).click();
  await keep(options, 'options-filled', 'A list of people never looked up, and the requests that went out');
  await options.close();
  endpointProxy.isDown = true;
  await page.bringToFront();
  await viewPopup(rep, 'imran.sadiq@kestrel-aerospace.example');
  await panel.getByRole('button', { name: 'Needs workup' }).click();
  await panel.getByText('Saved on this device').waitFor();
  options = await browser.openOptions();
  await options.locator('#data').getByText('1 piece of feedback hasn’t been sent').waitFor();
  await options.getByRole('button', { name: 'Edit the note' }).click();
  await options.getByRole('button', { name: 'Test connection' }).click();
  await options.getByText('isn’t responding').first().waitFor();
  await keep(options, 'options-unsent', 'Feedback that waits, and an endpoint that does not answer');
  await options.getByRole('button', { name: 'Disconnect' }).click();
  await expect(options.getByRole('dialog')).toBeVisible();
  await keep(options, 'options-leaving', 'Disconnecting with feedback unsent');
});

test('options that need the rep’s attention', async ({ rep, team, endpoint, keep }) => {
  const { browser, panel, page } = rep;
  await viewPopup(rep, 'trent.okafor@brightwater-breweries.example');
  await endpoint.store.inTeam(team.id, (tx) =>
    tx.update(tokens).set({ revokedAt: new Date() }).where(eq(tokens.kind, 'rep')),
  );
  await panel.getByRole('button', { name: 'Reject' }).click();
  await panel.getByText('It will be sent when you reconnect').waitFor();
  await keep(panel, 'told-paused', 'Saved, and not sent until the rep connects again');
  const options = await browser.openOptions();
  await options.evaluate(
    `chrome.storage.local.set({ settings: { sites: [
      { pattern: 'https://mail.acme.example/*', answer: 'refused' },
      { pattern: 'https://webmail.old.example/*', answer: 'granted' },
      { pattern: 'https://mail.board.example/*', answer: 'blocked' } ] } })`,
  );
  await options.getByText('blocked by your IT team').waitFor();
  await options.getByText('Sending is paused.').waitFor();
  await keep(options, 'options-paused', 'A token that was revoked; sites refused, revoked, closed by IT');
  await page.bringToFront();
});

test('options while switching to another endpoint address', { tag: '@often' }, async ({
  rep,
  team,
  endpointProxy,
  endpoint,
  keep,
}) => {
  const { browser, panel } = rep;
  await viewPopup(rep, 'trent.okafor@brightwater-breweries.example');
  const moved = await startEndpointProxy(endpoint.url);
  endpointProxy.isDown = true;
  await panel.getByRole('button', { name: 'Reject' }).click();
  await panel.getByText('Saved on this device').waitFor();
  await endpoint.store.inTeam(team.id, (tx) =>
    tx.update(tokens).set({ revokedAt: new Date() }).where(eq(tokens.kind, 'rep')),
  );
  const token = await anaToken(endpoint, team.id);
  endpointProxy.isDown = false;
  let options = await browser.openOptions();
  await options.getByText('Sending is paused.').waitFor();
  const connect = async () => {
    await options.getByLabel('Connection code').fill(formatConnectionCode({ url: moved.url, token }));
    await options.getByRole('button', { name: 'Connect', exact: true }).click();
    await options.getByRole('dialog').waitFor();
  };
  await connect();
  await keep(options, 'options-address', 'A code for another address than the one in use');
  await options.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await options.getByRole('button', { name: 'Disconnect' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await options.getByText('is for another connection').waitFor();
  await keep(options, 'first-run-kept', 'Disconnected, with feedback kept for an address');
  await connect();
  await keep(options, 'first-run-address', 'A code for another address than feedback is kept for');
  await options.getByRole('button', { name: /^Connect to / }).click();
  await options.getByText('Connected to').waitFor();
  await options.close();
  options = await browser.openOptions();
  await options.getByText('is for another connection').waitFor();
  await keep(options, 'options-kept', 'Feedback kept for an old address');
  await options.getByRole('button', { name: / instead…$/ }).click();
  await options.getByRole('dialog').waitFor();
  await keep(options, 'options-hand-over', 'Sending kept feedback to a new address');
  await moved.close();
});
