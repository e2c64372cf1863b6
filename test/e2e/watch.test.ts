import { existsSync } from 'node:fs';
import { makeWriteKey } from '../../server/teams/tokens';
import { priya } from '../fixtures/pages/people';
import { expect, test } from './support/display-test';

const missing = ['/usr/bin/Xvfb', '/usr/bin/xdotool'].find((program) => !existsSync(program));
if (missing && process.env.PASSBACK_ALL_TESTS)
  throw new Error(`Watching can’t be tested: ${missing} is missing`);
if (missing) console.warn(`\n!!! Notifications are NOT tested here: ${missing} is missing.\n`);

test('a watched lead: a notification for what counts, none for a weak signal, and its button ends it', async ({
  rep: { browser, page, panel, meet },
  display,
  endpoint,
  team,
}) => {
  test.skip(missing !== undefined, `${missing} is missing`);
  await meet(priya);
  const bell = panel.getByRole('button', { name: 'Watch Priya Raman' });
  await bell.click();
  await expect(bell).toHaveAttribute('aria-pressed', 'true');
  const options = await browser.openOptions();
  const switched = options.getByLabel('Tell me when a watched lead engages');
  await display.accept(switched, options.locator('#notifications input:checked'));

  const key = await makeWriteKey(endpoint.store, team.id, 'Website');
  const engage = (event: string, content_id: string, title: string) =>
    fetch(`${endpoint.url}/v1/track`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
      body: JSON.stringify({ event, userId: 'crm-1', properties: { content_id, title } }),
    });
  /** What the background does every few minutes, now. */
  const catchUp = () => panel.evaluate('chrome.storage.session.set({ connection: crypto.randomUUID() })');
  const [worker] = browser.background();
  const shown = () => worker?.evaluate('chrome.notifications.getAll().then(Object.keys)');
  await engage('Email Opened', 'mail-2', 'December newsletter');
  await engage('Demo Requested', 'demo', 'Request a demo');
  await catchUp();
  await expect.poll(shown).toHaveLength(1);
  const [id] = (await shown()) as string[];
  expect(id).toContain('Priya Raman');

  await worker?.evaluate(`chrome.notifications.onButtonClicked.dispatch(${JSON.stringify(id)}, 0)`);
  await expect.poll(shown).toEqual([]);
  await page.bringToFront();
  await expect(bell).toHaveAttribute('aria-pressed', 'false');
});
