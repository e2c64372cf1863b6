import { priya, stranger } from '../fixtures/pages/people';
import { expect, feedbackAt, openPopup, test } from './support/test';

test('the real popup: score, three buttons, reasons, by keyboard alone', async ({ rep, endpoint, team }) => {
  await rep.meet(priya);
  await rep.page.bringToFront();

  const popup = await openPopup(rep.browser);
  await expect(popup.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  const press = (key: string) => popup.keyboard.press(key);
  const isOn = (name: string) => expect(popup.getByRole('button', { name, exact: true })).toBeFocused();
  await press('Tab');
  await isOn('Before first contact');
  await press('Enter'); // The stage switches in place, and the focus stays.
  await isOn('After first contact');
  await press('Tab');
  await isOn('Sales-ready');
  await press('Tab');
  await expect(popup.getByRole('button', { name: 'Needs workup' })).toBeEnabled(); // 400 ms after it came up.
  await press('Enter');
  await expect(popup.getByText('You said: Needs workup')).toBeVisible();
  await popup.getByRole('button', { name: 'Bad timing' }).press('Space');
  await popup.getByLabel('A line to marketing').fill('Ask again in spring');
  await press('Enter');
  await expect(popup.getByText(/^Delivered/)).toBeVisible();
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([
      {
        revision: 3,
        body: {
          stage: 'after-contact',
          disposition: 'needs-workup',
          reasons: ['bad-timing'],
          note: 'Ask again in spring',
        },
      },
    ]);
});

test('the popup on somebody marketing does not know says so', async ({ rep }) => {
  await rep.visit(stranger);
  await rep.page.bringToFront();
  const popup = await openPopup(rep.browser);
  await expect(popup.getByText('Not in marketing’s records')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Accept' })).toHaveCount(0);
});
