import { formatConnectionCode } from '../../utils/contract/shared/connection-code';
import { connectInOptions } from '../e2e/support/test';
import { priya } from '../fixtures/pages/people';
import { test as base, expect } from './support/gallery';
import { missingForPolicy, setPolicy } from './support/policy';
import { viewPopup } from './support/show';

const test = base.extend({
  isPolicyKnown: false,
  start: async ({ endpointProxy }, use) => {
    const policy = await setPolicy({
      settings: {
        endpoint: endpointProxy.url,
        neverDomains: ['board.example'],
        lookup: 'on-click',
        hashed: true,
        notifications: false,
      },
      blockedHosts: ['*://*.linkedin.com'],
    });
    await use({ isHeadless: true, extension: policy.extension });
    await policy.lift();
  },
});

test.skip(missingForPolicy !== undefined, `${missingForPolicy} is missing`);

// A single test, because Chromium uses only one of two files that set the same policy and ignores the other.
test('settings fixed and sites blocked by IT', async ({ browserWithExtension: browser, team, keep }) => {
  const options = await browser.openOptions();
  const code = options.getByLabel('Connection code');
  await code.fill(formatConnectionCode({ url: 'https://passback.elsewhere.example', token: team.token }));
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(options.getByRole('alert')).toContainText('Your IT team only allows the server');
  await keep(options, 'first-run-other-endpoint', 'A code of an endpoint that IT does not allow');
  await options.close();

  const connected = await connectInOptions(browser, team.code);
  await connected.getByRole('button', { name: 'Show all options' }).click();
  await expect(connected.getByText('Set by your IT')).toHaveCount(5);
  for (const fixed of ['Only when I click', 'Send email addresses as hashes']) {
    await expect(connected.getByLabel(fixed)).toBeChecked();
    await expect(connected.getByLabel(fixed)).toBeDisabled();
  }
  await expect(connected.getByText('board.example')).toBeVisible();
  await keep(connected, 'options-managed', 'Options with all that IT can set');

  await connected.getByRole('button', { name: 'Open the panel' }).click();
  const panel = await browser.waitForPage('sidepanel.html');
  const page = await browser.context.newPage();
  const address = `https://www.linkedin.com/in/${priya.slug}/`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>A profile</h1>' }),
  );
  await page.goto(address);
  await expect(panel.getByRole('heading', { name: 'Blocked by your IT team' })).toBeVisible();
  await keep(panel, 'blocked', 'A site that IT has closed to extensions');
  await viewPopup({ page, panel }, 'priya.raman@northwind-robotics.example');
});
