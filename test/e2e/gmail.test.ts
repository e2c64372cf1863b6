import { gmailThread } from '../fixtures/pages/gmail';
import { showMail } from './support/show-mail';
import { expect, test } from './support/test';

const own = 'rep@acme-sales.example';
const rep = { email: own, name: 'Rep' };
const priya = { email: 'priya.raman@northwind-robotics.example', name: 'Priya Raman' };
const tomas = { email: 'tomas@northwind-robotics.example', name: 'Tomás Ibáñez' };
const colleague = { email: 'ops@acme-sales.example', name: 'Sales Operations' };

test('a message shows its sender’s card, offers a choice if it has several external people, and ignores colleagues', async ({
  rep: { page, panel },
}) => {
  const show = async (id: string, from: typeof rep, to: (typeof rep)[]) => {
    const html = gmailThread({ own, messages: [{ id, from, to, body: 'Hello' }] });
    await page.route('https://mail.google.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto('about:blank');
    await page.goto(`https://mail.google.com/mail/u/0/#inbox/${id}`);
  };
  const choice = panel.getByRole('region', { name: 'Which person?' });
  await show('m1', priya, [rep]);
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  await expect(panel.getByText('Matched by email address.')).toBeVisible();

  await show('m2', tomas, [rep, priya]);
  await choice.getByRole('button', { name: 'Tomás Ibáñez' }).click();
  await expect(panel.getByText('Plant Manager')).toBeVisible();
  await panel.getByRole('button', { name: 'All 2 people' }).click();
  await expect(choice.getByRole('button', { name: 'Priya Raman' })).toBeVisible();

  await show('m3', colleague, [rep]);
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible();
});

test('in a thread with several people, those that marketing knows come first', async ({
  rep: { page, panel },
}) => {
  const stranger = { email: 'quentin@bees.example', name: 'Quentin Marsh' };
  const other = { email: 'wanda@bees.example', name: 'Wanda Bloom' };
  const messages = [
    { id: 'm1', from: other, to: [rep, tomas], body: 'Hello', isFolded: false },
    { id: 'm2', from: priya, to: [rep], body: 'Hello', isFolded: true },
    { id: 'm3', from: stranger, to: [rep], body: 'Hello' },
    { id: 'm4', from: rep, to: [colleague], body: 'Hello' },
  ];
  await page.route('https://mail.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: gmailThread({ own, messages }) }),
  );
  await page.goto('https://mail.google.com/mail/u/0/#inbox/m4');
  const names = panel.getByRole('region', { name: 'Which person?' }).getByRole('listitem');
  await expect(names).toHaveText([/^Priya Raman.*A/, /^Tomás Ibáñez/, /^Quentin Marsh/, /^Wanda Bloom/]);
  await names.first().getByRole('button').click();
  await expect(panel.getByText('Matched by email address.')).toBeVisible();
});

test('another message under the same URL, as in the preview pane, replaces the previous one', async ({
  rep: { page, panel },
}) => {
  const html = gmailThread({ own, messages: [{ id: 'm1', from: priya, to: [rep], body: 'Hello' }] });
  await page.route('https://mail.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('https://mail.google.com/mail/u/0/#inbox');
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  const next = gmailThread({ own, messages: [{ id: 'm2', from: tomas, to: [rep], body: 'Hello' }] });
  await showMail(page, next);
  await expect(panel.getByRole('heading', { name: 'Tomás Ibáñez' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toHaveCount(0);
});
