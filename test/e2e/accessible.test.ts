import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { gmailThread } from '../fixtures/pages/gmail';
import { priya, stranger } from '../fixtures/pages/people';
import { expect, openPopup, test } from './support/test';

/** What axe finds against WCAG 2.2 A and AA, light and dark, at both browsers' widths. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 252]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 780 });
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode() // The other mode opens a page, which this line to the browser can't.
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const said = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      found.push(...said.map((fault) => `${colorScheme} ${width}: ${fault}`));
      const isWider = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      if (isWider) found.push(`${width}: something is wider than the panel`);
    }
  }
  return found;
}

test('axe finds nothing in the panel’s states, and nothing is cut off', async ({
  rep: { page, panel, visit },
  line,
}) => {
  test.slow();
  await visit(priya);
  await panel.getByRole('heading', { name: 'Same person?' }).waitFor();
  expect(await faults(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Yes, the same person' }).click();
  await panel.getByRole('button', { name: /^All \d+ factors$/ }).click();
  expect(await faults(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Reject' }).click();
  await panel.getByRole('button', { name: 'More…' }).click();
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
  expect(await faults(panel)).toEqual([]);
  await visit(stranger);
  await panel.getByText('Not in marketing’s records').waitFor();
  expect(await faults(panel)).toEqual([]);
  const [rep, one, two] = ['rep@acme-sales.example', 'a@one.example', 'b@two.example'].map((email) => ({
    email,
    name: email,
  }));
  if (!rep || !one || !two) return;
  const html = gmailThread({
    own: rep.email,
    messages: [{ id: 'm', from: one, to: [rep, two], body: 'Hi' }],
  });
  await page.route('https://mail.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('https://mail.google.com/mail/u/0/#inbox/m');
  await panel.getByText('Who is it about?').waitFor();
  expect(await faults(panel)).toEqual([]);
  await page.goto('about:blank');
  await panel.getByText('Passback can’t see this tab').waitFor();
  expect(await faults(panel)).toEqual([]);
  line.isDown = true;
  await visit({ ...stranger, slug: 'somebody-new', member: 77 });
  await panel.getByText('out of reach').waitFor();
  expect(await faults(panel)).toEqual([]);
});

test('axe finds nothing in the options page and the popup', async ({ rep: { browser, page, visit } }) => {
  const options = await browser.openOptions();
  await options.getByText('Connected to').waitFor();
  expect(await faults(options)).toEqual([]);
  await options.getByRole('button', { name: 'Disconnect' }).click();
  await options.getByLabel('Connection code').waitFor();
  expect(await faults(options)).toEqual([]);
  await options.close();
  await visit(priya);
  await page.bringToFront();
  const popup = await openPopup(browser);
  await popup.getByText('Connect to your team').waitFor();
  const { violations } = await new AxeBuilder({ page: popup }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the main job by keyboard alone', async ({ rep: { panel, visit } }) => {
  await visit(priya);
  await panel.getByRole('heading', { name: 'Same person?' }).waitFor();
  const tabTo = async (name: string | RegExp) => {
    const button = panel.getByRole('button', { name });
    for (let presses = 0; presses < 30; presses++) {
      if (await button.evaluate((element) => element === document.activeElement)) return;
      await panel.keyboard.press('Tab');
    }
    throw new Error(`${name} can't be reached by Tab`);
  };
  await tabTo(/^Yes, the same person/);
  await panel.keyboard.press('Enter');
  await panel.getByText('Matched by').waitFor();
  await tabTo(/^All \d+ factors$/);
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('Sum, of 100 at most')).toBeVisible();
  await tabTo('Needs workup');
  await expect(panel.getByRole('button', { name: 'Needs workup' })).toBeEnabled();
  await panel.keyboard.press('Enter');
  await tabTo('Role unclear');
  await panel.keyboard.press('Space');
  await expect(panel.getByRole('button', { name: 'Role unclear' })).toHaveAttribute('aria-pressed', 'true');
});
