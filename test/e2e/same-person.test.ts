import { everyPage } from '../fixtures/pages/every-page';
import { priya } from '../fixtures/pages/people';
import { expect, test } from './support/test';
import { visitPage } from './support/visit-page';

const pageOf = (title: string) => {
  const page = everyPage.find((page) => page.title === title);
  if (!page) throw new Error(`no page “${title}”`);
  return page;
};

test('the same person on Sales Navigator, on LinkedIn, in a conversation and in mail is one lead', async ({
  rep: { page, panel, meet },
}) => {
  const yes = panel.getByRole('button', { name: 'Yes, the same person' });
  const matched = panel.getByText('confirmed by Ana Lima (today)');
  await visitPage(page, pageOf('Sales Navigator lead'));
  await yes.click();
  await expect(matched).toBeVisible();
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText('Accepted', { exact: true })).toBeVisible();

  await meet(priya);
  await expect(panel.getByText('Accepted', { exact: true })).toBeVisible();

  await visitPage(page, pageOf('LinkedIn messaging'));
  await expect(panel.getByText('In conversation with you')).toBeVisible();
  await expect(panel.getByText('Accepted', { exact: true })).toBeVisible();

  await visitPage(page, pageOf('Gmail thread'));
  const choice = panel.getByRole('region', { name: 'Which person?' });
  await choice.getByRole('button', { name: 'Priya Raman' }).click();
  await expect(panel.getByText('Sender')).toBeVisible();
  await expect(panel.getByText('Accepted', { exact: true })).toBeVisible();

  await visitPage(page, pageOf('Sales Navigator lead'));
  await panel.getByRole('button', { name: 'Not this person?' }).click();
  await expect(yes).toBeVisible(); // Undone here; the confirmation of the profile itself still holds.
  await visitPage(page, pageOf('LinkedIn messaging'));
  await expect(panel.getByText('Accepted', { exact: true })).toBeVisible();
});
