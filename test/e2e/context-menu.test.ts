import type { Locator, Page } from '@playwright/test';
import { type Display, missingForDisplay } from './support/display';
import { expect, test } from './support/display-test';

test.skip(missingForDisplay !== undefined, `${missingForDisplay} is missing`);

const html = `<!doctype html><meta charset="utf-8"><body style="font-size: 40px">
<p>Ask priya.raman@northwind-robotics.example</p>
<a id="mail" href="mailto:tomas%40northwind-robotics.example?subject=x">Tomás</a>
<p id="words">Two robots</p>`;

test('a selected address and a mailto link are looked up on a site without permission, and other text leads to an explanation', async ({
  rep: { browser, page, panel },
  display,
}) => {
  await page.route('https://crm.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('https://crm.example/');
  await page.bringToFront();
  await panel.close();

  await select(page.locator('p').first());
  await chooseFromMenu(page, page.locator('p').first(), display, () => browser.isOpen('sidepanel.html'));
  const opened = await browser.waitForPage('sidepanel.html');
  const heading = (name: string) => opened.getByRole('heading', { level: 1, name });
  await expect(heading('Priya Raman')).toBeVisible();

  await chooseFromMenu(page, page.locator('#mail'), display, () => heading('Tomás Ibáñez').isVisible());
  await expect(opened.getByText('Passback can’t see this tab')).toBeHidden();

  await select(page.locator('#words'));
  await chooseFromMenu(page, page.locator('#words'), display, () =>
    opened.getByText('“Two robots”').isVisible(),
  );
  await expect(opened.getByRole('alert')).toContainText('A name alone isn’t enough');
  await expect(heading('Tomás Ibáñez')).toBeVisible();
});

function select(target: Locator): Promise<void> {
  return target.evaluate((element) => getSelection()?.selectAllChildren(element));
}

/**
 * Chooses our item from the browser's own menu, the last but one, before “Inspect”. The menu takes a moment
 * to open.
 */
async function chooseFromMenu(
  page: Page,
  on: Locator,
  display: Display,
  isDone: () => boolean | Promise<boolean>,
) {
  const box = await on.boundingBox();
  const frame = await page.evaluate(() => ({ x: screenX, y: screenY + outerHeight - innerHeight }));
  if (!box) throw new Error('nothing to click on');
  await expect(async () => {
    display.press('Escape');
    display.click(frame.x + box.x + 30, frame.y + box.y + box.height / 2, 'right');
    display.press('Up', 'Up', 'Return');
    await expect.poll(isDone, { timeout: 1500 }).toBe(true);
  }).toPass();
}
