import de from '../../public/_locales/de/messages.json' with { type: 'json' };
import es from '../../public/_locales/es/messages.json' with { type: 'json' };
import fr from '../../public/_locales/fr/messages.json' with { type: 'json' };
import { priya } from '../fixtures/pages/people';
import { test } from './support/gallery';

const labels = { de, fr, es };

for (const [language, name] of [
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
] as const) {
  test(name, async ({ rep, keep }) => {
    const { browser, page, panel } = rep;
    await rep.meet(priya);
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
    // Only after contact can a lead be snoozed.
    await panel.getByRole('button', { name: labels[language].stage_after.message }).click();
    await panel.locator('footer [data-key="2"]').click();
    await panel.locator('footer input').waitFor();
    await keep(panel, `told-${language}`, `Told in ${name}`);
    await panel.getByRole('button', { name: labels[language].option_bad_timing.message }).click();
    const line = panel.locator('footer p:has(.lucide-alarm-clock)');
    await line.waitFor();
    await keep(panel, `told-sleeps-${language}`, `When the lead wakes, in ${name}`);
    await line.getByRole('button').click();
    await panel.getByRole('button', { name: labels[language].snooze_pick.message }).click();
    await panel.locator('footer input[type=date]').fill('2020-01-01');
    await keep(panel, `told-wrong-day-${language}`, `A day that can’t be, in ${name}`);
  });
}
