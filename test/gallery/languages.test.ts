import { test } from './support/gallery';
import { meetPriya } from './support/show';

for (const [language, name] of [
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
] as const) {
  test(name, async ({ rep, keep }) => {
    const { browser, page, panel } = rep;
    await meetPriya(rep);
    const options = await browser.openOptions();
    const reloaded = panel.waitForEvent('load');
    await options.getByRole('radio', { name }).click();
    await reloaded;
    await options.locator(`html[lang^=${language}]`).waitFor();
    await options.locator('#shortcuts').waitFor();
    await keep(options, `options-${language}`, `Options in ${name}`);
    await page.bringToFront();
    await panel.locator(`html[lang^=${language}] article`).waitFor();
    await keep(panel, `card-${language}`, `The card in ${name}`);
    await panel.locator('footer button').nth(2).click();
    await panel.locator('footer input').waitFor();
    await keep(panel, `told-${language}`, `Told in ${name}`);
  });
}
