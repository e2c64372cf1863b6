import { priya } from '../fixtures/pages/people';
import { expect, feedbackAt, test } from './support/test';

test('a profile that marketing knows only by address is a possible match; once confirmed, the card opens and a click is stored once at the endpoint', async ({
  rep: { panel, visit },
  endpoint,
  team,
}) => {
  await visit(priya);
  await expect(panel.getByRole('heading', { name: 'Same person?' })).toBeVisible();
  await expect(panel.getByText('p•••@northwind-robotics.example')).toBeVisible();
  await expect(panel.getByRole('article')).toHaveCount(0); // No card, and so no score.
  await panel.getByRole('button', { name: 'Yes, the same person' }).click();

  await expect(panel.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  await expect(panel.getByText('Matched by LinkedIn profile, confirmed by Ana Lima (today).')).toBeVisible();
  await expect(panel.getByText('Mixed-case palletising, live').first()).toBeVisible();

  await panel.getByRole('button', { name: 'Needs workup' }).click();
  await expect(panel.getByText('Sent back for workup', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Role unclear' }).click();
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([{ revision: 2, body: { disposition: 'needs-workup', reasons: ['role-unclear'] } }]);
});
