import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from '../../scripts/browser/launch-extension';
import { linkedinSdui } from '../fixtures/pages/linkedin-sdui';
import { hanne, priya, tomas } from '../fixtures/pages/people';
import { missingForDisplay } from './support/display';
import { test as displayTest } from './support/display-test';
import { openPanel, panelOf } from './support/panel-window';
import { connectInOptions, expect } from './support/test';
import { showPage } from './support/visit-page';
import { withoutSidePanel } from './support/without-side-panel';

/** A browser with windows but without `chrome.sidePanel`, like Vivaldi and Opera. */
const test = displayTest.extend<{ browserWithExtension: ExtensionBrowser }>({
  browserWithExtension: async ({ start }, use) => {
    const { folder, remove } = await withoutSidePanel();
    const browser = await launchExtension({ ...start, extension: folder, hasOwnSizes: true });
    await use(browser);
    await browser.close();
    await remove();
  },
});
test.skip(missingForDisplay !== undefined, `${missingForDisplay} is missing`);

/** A tab in its own browser window. */
async function openWindow({ context, origin }: ExtensionBrowser): Promise<Page> {
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', { url: `${origin}/options.html`, newWindow: true });
  return opened;
}

/** The rep switches to the window with a person's profile. */
async function turnTo({ background }: ExtensionBrowser, { slug }: typeof priya): Promise<void> {
  await background()[0]?.evaluate(`chrome.tabs.query({ url: 'https://www.linkedin.com/in/${slug}/' })
    .then(([tab]) => chrome.windows.update(tab.windowId, { focused: true }))`);
}

const isFocused = 'chrome.windows.getCurrent().then(({ focused }) => focused)';

const visit = (page: Page, person: typeof priya) =>
  showPage(page, `https://www.linkedin.com/in/${person.slug}/`, linkedinSdui(person));

test('without a side panel, a single small window holds the panel and follows the browser’s window', async ({
  browserWithExtension: browser,
  team,
}) => {
  const options = await connectInOptions(browser, team.code);
  const panel = await openPanel(browser, options);
  const shows = (person: typeof priya) => expect(panel.getByText(person.name).first()).toBeVisible();
  await visit(options, priya);
  await options.bringToFront();
  await shows(priya);

  const tab = await browser.context.newPage();
  await visit(tab, tomas);
  await shows(tomas);
  const other = await openWindow(browser);
  await visit(other, hanne);
  await turnTo(browser, hanne);
  await shows(hanne);
  await turnTo(browser, tomas);
  await shows(tomas);
  await expect(panel.getByRole('heading', { name: hanne.name })).toHaveCount(0);
  await other.close();
  await shows(tomas);

  const again = await browser.openOptions();
  await openPanel(browser, again);
  await expect.poll(() => panel.evaluate(isFocused)).toBe(true);
});

test('the panel’s window survives a stop of the background and keeps its size and place, and nothing is read once it is closed', async ({
  browserWithExtension: browser,
  team,
  endpointProxy,
}) => {
  const options = await connectInOptions(browser, team.code);
  const panel = await openPanel(browser, options);
  const session = await browser.context.newCDPSession(options);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await openPanel(browser, options);
  expect(panelOf(browser)).toEqual([panel]);

  const place = { left: 40, top: 60, width: 460, height: 700 };
  const move = `chrome.windows.getCurrent().then(({ id }) => chrome.windows.update(id, ${JSON.stringify(place)}))`;
  await panel.evaluate(move);
  await expect
    .poll(() =>
      panel.evaluate('chrome.storage.local.get("panel-bounds").then((kept) => kept["panel-bounds"])'),
    )
    .toEqual(place);
  await panel.close();
  const opened = await openPanel(browser, options);
  expect(await opened.evaluate('chrome.windows.getCurrent()')).toMatchObject(place);

  await visit(options, priya);
  await options.bringToFront();
  // The answer, not only the name: its lookup has passed by then.
  await expect(opened.getByRole('heading', { name: 'Same person?' })).toBeVisible();
  await opened.close();
  const asked = endpointProxy.passed.length;
  await visit(options, tomas);
  const last = await openPanel(browser, await browser.openOptions());
  await expect(last.getByRole('main')).toBeVisible();
  const lookups = endpointProxy.passed.slice(asked).filter((request) => request.includes('/v1/lookups'));
  expect(lookups).toEqual([]);
});

test('buttons in the window stay when the rep switches to it', async ({
  browserWithExtension: browser,
  team,
}) => {
  const options = await connectInOptions(browser, team.code);
  const panel = await openPanel(browser, options);
  await showPage(options, `https://www.linkedin.com/in/${priya.slug}/`, linkedinSdui(tomas));
  await turnTo(browser, priya);
  const report = panel.getByRole('button', { name: 'Copy report' });
  await expect(report).toBeVisible({ timeout: 30_000 });
  await panel.evaluate(
    `new MutationObserver(() => { window.changed = true; }).observe(document.body, { childList: true, subtree: true });`,
  );
  await panel.evaluate(
    'chrome.windows.getCurrent().then(({ id }) => chrome.windows.update(id, { focused: true }))',
  );
  await expect.poll(() => panel.evaluate(isFocused)).toBe(true);
  await turnTo(browser, priya);
  await expect.poll(() => panel.evaluate(isFocused)).toBe(false);
  await expect(report).toBeVisible();
  expect(await panel.evaluate('window.changed')).toBeUndefined();
});

test('the shortcuts also open the window', async ({ browserWithExtension: browser, team, display }) => {
  const options = await connectInOptions(browser, team.code);
  await options.bringToFront();
  await expect(async () => {
    display.press('alt+shift+s');
    await expect.poll(() => panelOf(browser).length, { timeout: 2000 }).toBe(1);
  }).toPass();
  await options.reload();
  const keys = options.locator('#shortcuts div', { hasText: 'Open the panel' });
  await expect(keys).toContainText('Alt+Shift+S');
});

test.describe('the window opens', () => {
  const boundsOf = async (page: Page) =>
    JSON.parse(await page.evaluate('chrome.windows.getCurrent().then(JSON.stringify)'));
  const moveTo = (page: Page, place: object) =>
    page.evaluate(
      `chrome.windows.getCurrent().then(({ id }) => chrome.windows.update(id, ${JSON.stringify(place)}))`,
    );

  for (const { width, left, where } of [
    { width: 1000, left: 1000, where: 'beside the browser’s' },
    { width: 1250, left: 1100, where: 'on the screen, where it would stand out beside the browser’s' },
    { width: 1500, left: 1100, where: 'over the edge of a browser that fills the screen' },
  ]) {
    test(`${where}, even if it was last on a screen that is gone`, async ({
      browserWithExtension: browser,
      team,
    }) => {
      const options = await connectInOptions(browser, team.code);
      await moveTo(options, { left: 0, top: 0, width, height: 880 });
      const gone = { left: 90_000, top: 60, width: 460, height: 700 };
      await options.evaluate(`chrome.storage.local.set(${JSON.stringify({ 'panel-bounds': gone })})`);
      const panel = await openPanel(browser, options);
      await expect.poll(() => boundsOf(panel)).toMatchObject({ type: 'popup', left, width: 400 });
    });
  }
});
