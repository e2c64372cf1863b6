import { gmailThread } from '../fixtures/pages/gmail';
import { priya, stranger } from '../fixtures/pages/people';
import { expect, feedbackAt, openPopup, test } from './support/test';

test('score, buttons and reasons in the real popup work by keyboard', async ({ rep, endpoint, team }) => {
  await rep.meet(priya);
  await rep.page.bringToFront();

  const popup = await openPopup(rep.browser);
  await expect(popup.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  const press = (key: string) => popup.keyboard.press(key);
  const isOn = (name: string) => expect(popup.getByRole('button', { name, exact: true })).toBeFocused();
  for (const name of ['Before first contact', 'After first contact']) {
    await popup.getByRole('button', { name, exact: true }).waitFor();
  }
  await popup.getByRole('button', { name: 'Before first contact' }).focus();
  await press('Tab');
  await isOn('After first contact');
  await press('Enter'); // The stage changes in place, and the focus stays.
  await isOn('After first contact');
  await press('Tab');
  await isOn('Sales-ready');
  await press('Tab');
  await expect(popup.getByRole('button', { name: 'Needs workup' })).toBeEnabled(); // The button responds 400 ms after it appears.
  await press('Enter');
  await expect(popup.getByText('Sent back for workup', { exact: true })).toBeVisible();
  await popup.getByRole('button', { name: 'Bad timing' }).press('Space');
  await popup.getByLabel('Note to marketing').fill('Ask again in spring');
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

test('the popup says if marketing does not know the person', async ({ rep }) => {
  await rep.visit(stranger);
  await rep.page.bringToFront();
  const popup = await openPopup(rep.browser);
  await expect(popup.getByText('Not in marketing’s records')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Accept' })).toHaveCount(0);
});

test('a draft is still there when the popup opens again, and in the sidebar, and is sent once', async ({
  rep,
  endpoint,
  team,
}) => {
  await rep.meet(priya);
  await rep.page.bringToFront();
  const popup = await openPopup(rep.browser);
  await popup.getByRole('button', { name: 'Accept' }).click();
  await popup.getByLabel('Note to marketing about Priya Raman').pressSequentially('Call her in sp');
  await popup.close(); // As when another window takes the focus.
  await rep.page.bringToFront();
  const again = await openPopup(rep.browser);
  const line = again.getByLabel('Note to marketing about Priya Raman');
  await expect(line).toHaveValue('Call her in sp');
  await expect(line).toBeEditable(); // The button responds 400 ms after it appears.
  await line.press('End');
  await line.pressSequentially('ring');
  await line.press('Enter');
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([{ body: { disposition: 'accepted', note: 'Call her in spring' } }]);
});

test('in the popup, a rep can choose one of several people in a message by keyboard', async ({ rep }) => {
  const people = ['priya.raman', 'tomas'].map((name) => ({
    email: `${name}@northwind-robotics.example`,
    name,
  }));
  const [from = { email: '', name: '' }, ...to] = people;
  const html = gmailThread({ own: 'rep@acme-sales.example', messages: [{ id: 'm', from, to, body: 'Hi' }] });
  await rep.page.route('https://mail.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await rep.page.goto('https://mail.google.com/mail/u/0/#inbox/m');
  await rep.page.bringToFront();
  const popup = await openPopup(rep.browser);
  await popup.getByText('Which person?').waitFor();
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
});
