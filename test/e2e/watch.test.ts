import { createWriteKey } from '../../server/features/teams/tokens';
import { priya } from '../fixtures/pages/people';
import { type Display, missingForDisplay } from './support/display';
import { expect, test } from './support/display-test';

test('a watched lead notifies the rep of engagement but not of a weak signal; clicking opens the card, and the button stops watching', async ({
  rep: { browser, page, panel, meet },
  display,
  endpoint,
  team,
  line,
}) => {
  test.skip(missingForDisplay !== undefined, `${missingForDisplay} is missing`);
  await meet(priya);
  await panel.getByRole('button', { name: 'Watch Priya Raman' }).click();
  const options = await browser.openOptions();
  const switched = options.getByLabel('Notify me when a watched lead engages');
  await display.accept(switched, options.locator('#notifications input:checked'));

  const key = await createWriteKey(endpoint.store, team.id, 'Website');
  const engage = (event: string, content_id: string, title: string) =>
    fetch(`${endpoint.url}/v1/track`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
      body: JSON.stringify({ event, userId: 'crm-1', properties: { content_id, title } }),
    });
  /** Runs at once what the background does every few minutes. */
  const catchUp = () => worker?.evaluate('chrome.storage.session.set({ connection: crypto.randomUUID() })');
  const [worker] = browser.background();
  const shown = () => worker?.evaluate('chrome.notifications.getAll().then(Object.keys)');
  await panel.close();
  await page.bringToFront();
  await page.goto('about:blank');
  const caughtUp = () => line.passed.filter((request) => request.startsWith('GET /v1/changes')).length;
  const before = caughtUp();
  await engage('Email Opened', 'mail-2', 'December newsletter');
  await catchUp();
  await expect.poll(caughtUp).toBeGreaterThan(before);
  await engage('Demo Requested', 'demo', 'Request a demo');
  await catchUp();
  await expect.poll(shown).toEqual([expect.stringContaining('Priya Raman')]);
  expect(await worker?.evaluate('chrome.storage.local.get("notified")')).toMatchObject({
    notified: { count: 1 },
  });
  await clickNotification(display, [1250, 800], shown);
  const opened = await browser.waitForPage('sidepanel.html');
  await expect(opened.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  const bell = opened.getByRole('button', { name: 'Watch Priya Raman' });
  await expect(bell).toHaveAttribute('aria-pressed', 'true');

  await engage('Demo Requested', 'tour', 'Ask for a tour');
  await catchUp();
  await expect.poll(shown).toHaveLength(1);
  await clickNotification(display, [1215, 863], shown); // The notification's button, “Stop watching”.
  await expect(bell).toHaveAttribute('aria-pressed', 'false');
});

/**
 * Chromium draws the notification itself, in the corner of the screen, and it slides in. Clicks until it is
 * gone.
 */
async function clickNotification(
  display: Display,
  [x, y]: [number, number],
  shown: () => unknown,
): Promise<void> {
  await expect(async () => {
    display.click(x, y);
    await expect.poll(shown, { timeout: 700 }).toEqual([]);
  }).toPass();
}
