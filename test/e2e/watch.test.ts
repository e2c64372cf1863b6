import { createWriteKey } from '../../server/features/teams/tokens';
import { priya } from '../fixtures/pages/people';
import { type Display, missingForDisplay } from './support/display';
import { expect, test } from './support/display-test';

test.skip(missingForDisplay !== undefined, `${missingForDisplay} is missing`);

test('a watched lead notifies the rep of engagement but not of a weak signal; clicking opens the card, and the button stops watching', async ({
  rep: { browser, page, panel, meet },
  display,
  endpoint,
  team,
  endpointProxy,
}) => {
  await meet(priya);
  await panel.getByRole('button', { name: 'Watch Priya Raman' }).click();
  const options = await browser.openOptions();
  const notifySwitch = options.getByLabel('Notify me when a watched lead engages');
  await display.accept(notifySwitch, options.locator('#notifications input:checked'));

  const key = await createWriteKey(endpoint.store, team.id, 'Website');
  const engage = (event: string, content_id: string, title: string) =>
    fetch(`${endpoint.url}/v1/track`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
      body: JSON.stringify({ event, userId: 'crm-1', properties: { content_id, title } }),
    });
  const [worker] = browser.background();
  /** Runs at once what the background does every few minutes. */
  const catchUp = () => worker?.evaluate('chrome.storage.session.set({ connection: crypto.randomUUID() })');
  const listNotifications = () => worker?.evaluate('chrome.notifications.getAll().then(Object.keys)');
  await panel.close();
  await page.bringToFront();
  await page.goto('about:blank');
  const countChangeRequests = () =>
    endpointProxy.passed.filter((request) => request.startsWith('GET /v1/changes')).length;
  const before = countChangeRequests();
  await engage('Email Opened', 'mail-2', 'December newsletter');
  await catchUp();
  await expect.poll(countChangeRequests).toBeGreaterThan(before);
  await engage('Demo Requested', 'demo', 'Request a demo');
  await catchUp();
  await expect.poll(listNotifications).toEqual([expect.stringContaining('Priya Raman')]);
  expect(await worker?.evaluate('chrome.storage.local.get("notified")')).toMatchObject({
    notified: { count: 1 },
  });
  await clickNotification(display, [1250, 800], listNotifications);
  const opened = await browser.waitForPage('sidepanel.html');
  await expect(opened.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  const bell = opened.getByRole('button', { name: 'Watch Priya Raman' });
  await expect(bell).toHaveAttribute('aria-pressed', 'true');

  await engage('Demo Requested', 'tour', 'Ask for a tour');
  await catchUp();
  await expect.poll(listNotifications).toHaveLength(1);
  await clickNotification(display, [1215, 863], listNotifications); // The notification's button, “Stop watching”.
  await expect(bell).toHaveAttribute('aria-pressed', 'false');
});

/**
 * Chromium draws the notification itself, in the corner of the screen, and it slides in. Clicks until it is
 * gone.
 */
async function clickNotification(
  display: Display,
  [x, y]: [number, number],
  listNotifications: () => unknown,
): Promise<void> {
  await expect(async () => {
    display.click(x, y);
    await expect.poll(listNotifications, { timeout: 700 }).toEqual([]);
  }).toPass();
}
