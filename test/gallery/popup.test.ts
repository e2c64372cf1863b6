import { openPopup } from '../e2e/support/test';
import { hanne, priya, stranger } from '../fixtures/pages/people';
import { test } from './support/gallery';
import { openMail } from './support/show';

test('the popup for unknown, several and known people', { tag: '@often' }, async ({ rep, keep }) => {
  const { browser, page, visit } = rep;
  const show = async (name: string, title: string, text: string) => {
    await page.bringToFront();
    const popup = await openPopup(browser);
    await popup.getByText(text).first().waitFor();
    await keep(popup, name, title, 'own');
    return popup;
  };
  const close = async (popup: Awaited<ReturnType<typeof show>>) => popup.close();
  await visit(stranger);
  await close(await show('popup-unknown', 'Unknown', 'Not in marketing’s records'));
  await visit(hanne);
  await close(await show('popup-perhaps', 'Perhaps known', 'Same person?'));
  await openMail(page, 'chiara.bellandi@lumen-automotive.example', [
    'matteo.rossetti@lumen-automotive.example',
  ]);
  await close(await show('popup-several', 'Several people', 'Which person?'));
  await openMail(page, 'someone.private@gmail.com');
  await close(await show('popup-waiting', 'Personal address', 'Personal address'));
  await rep.meet(priya);
  const popup = await show('popup-card', 'The quick-feedback form', 'Tell marketing');
  await popup.getByRole('button', { name: 'Needs workup' }).click();
  await popup.getByText(/^Delivered/).waitFor();
  await keep(popup, 'popup-told', 'Told', 'own');
  await popup.close();
});

test('the popup while a lead is being snoozed', async ({ rep, keep }) => {
  await openMail(rep.page, 'marisol.vega@brightwater-breweries.example');
  await rep.page.bringToFront();
  const popup = await openPopup(rep.browser);
  await popup.getByRole('button', { name: 'After first contact' }).click();
  await popup.getByRole('button', { name: 'Needs workup' }).click();
  await popup.getByRole('button', { name: 'Bad timing' }).click();
  await popup.getByText('Snoozed until').waitFor();
  await keep(popup, 'popup-sleeps', 'Returned for bad timing: snoozed until', 'own');
  await popup.close();
});

test('the popup before the rep has connected', async ({ browserWithExtension: browser, keep }) => {
  const page = await browser.context.newPage();
  await page.goto('about:blank');
  await page.bringToFront();
  const popup = await openPopup(browser);
  await popup.getByText('Connect to your team').waitFor();
  await keep(popup, 'popup-not-connected', 'Not connected', 'own');
});
