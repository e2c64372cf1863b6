import { eq } from 'drizzle-orm';
import { tokens } from '../../server/platform/db/tables/team-tables';
import { formatConnectionCode, formatJoinLink } from '../../utils/contract/shared/connection-code';
import { formatToken } from '../../utils/contract/shared/token';
import { accessibilityIssues } from './support/accessibility-issues';
import { expect, test as marketingTest } from './support/marketing';
import { test } from './support/test';

test('a rep opens a link, pastes the code it shows, and the page says by itself that Passback has connected', async ({
  browserWithExtension: browser,
  team,
  endpoint,
}) => {
  const page = await browser.context.newPage();
  await page.goto(formatJoinLink({ url: endpoint.url, token: team.token }));
  await expect(page.getByRole('heading', { name: 'Connect Passback to Acme Sales' })).toBeVisible();
  await expect(page.getByText('Ana Lima, this link is for you')).toBeVisible();
  await expect(page.getByText('Works on this computer only')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Waiting for Passback to connect');
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: endpoint.url });
  await page.getByRole('button', { name: 'Copy your code' }).click();
  const options = await browser.openOptions();
  await options.getByLabel('Connection code').focus();
  await options.keyboard.press('ControlOrMeta+V');
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  await options.getByText('Connected to').waitFor();
  await page.bringToFront();
  await expect(page.getByRole('heading', { name: 'Connected to Acme Sales' })).toBeVisible();
  expect(page.url()).toBe(`${endpoint.url}/console/join`); // The code is out of the address.
  await page.goto(formatJoinLink({ url: endpoint.url, token: team.token }));
  await page.reload();
  await expect(page.getByRole('status')).toContainText('already connected with this link');
});

const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const;

for (const { width, colorScheme } of looks) {
  marketingTest(
    `the join page explains every link, and is accessible at ${width} px in ${colorScheme} colors`,
    async ({ page, endpoint, team }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const faults: string[] = [];
      const open = async (token: string, heading: string, text: RegExp) => {
        await page.goto(token ? formatJoinLink({ url: endpoint.url, token }) : endpoint.url);
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        await expect(page.getByRole('main')).toContainText(text);
        faults.push(...(await accessibilityIssues(page)));
      };
      await open(team.token, 'Connect Passback to Acme Sales', /Your IT team installs it/);
      await open('', 'This is your team’s Passback server', /Open the whole link/);
      await open(team.token.slice(0, -3), 'This link is incomplete', /Copy the whole link/);
      // In the same tab only the part after # changes, and no page is loaded.
      await open(team.token, 'Connect Passback to Acme Sales', /Ana Lima, this link is for you/);
      const unknown = formatToken(team.id, 'x'.repeat(32));
      await open(unknown, 'This link doesn’t work', /doesn’t know its code/);
      await endpoint.store.inTeam(team.id, (tx) =>
        tx.update(tokens).set({ revokedAt: new Date() }).where(eq(tokens.kind, 'rep')),
      );
      await open(team.token, 'This link doesn’t work', /access was revoked/);
      expect(faults).toEqual([]);
    },
  );
}

marketingTest(
  'a connection code opened in a browser leads to its join page',
  async ({ page, team, endpoint }) => {
    await page.goto(formatConnectionCode({ url: endpoint.url, token: team.token }));
    await expect(page.getByRole('heading', { name: 'Connect Passback to Acme Sales' })).toBeVisible();
    expect(page.url()).toBe(formatJoinLink({ url: endpoint.url, token: team.token }));
  },
);

marketingTest(
  'the join page says when it can’t reach the server, and goes on waiting once it can',
  async ({ page, team, endpoint }) => {
    await page.goto(formatJoinLink({ url: endpoint.url, token: team.token }));
    await expect(page.getByRole('status')).toContainText('Waiting for Passback to connect');
    await page.route('**/v1/invitation', (route) => route.abort());
    await expect(page.getByRole('status')).toContainText('Can’t reach the server');
    await page.unroute('**/v1/invitation');
    await expect(page.getByRole('status')).toContainText('Waiting for Passback to connect');
  },
);
