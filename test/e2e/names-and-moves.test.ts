import { priya } from '../fixtures/pages/people';
import { expect, test } from './support/marketing';
import { feedbackAt } from './support/test';

test('a profile under another name shows no card until the rep confirms the person, and the confirmation holds for the team', async ({
  rep: { panel, visit, meet },
  endpoint,
  team,
}) => {
  await meet(priya);
  const score = panel.getByLabel('Lead score');
  const yes = panel.getByRole('button', { name: 'Yes, the same person: Priya Raman' });
  await visit({ ...priya, name: 'Ingrid Dahl' });
  await expect(panel.getByText('In marketing’s records, this profile belongs to Priya Raman.')).toBeVisible();
  await expect(score).toHaveCount(0);
  await yes.click();
  await expect(panel.getByText('confirmed by Ana Lima (today)')).toBeVisible();
  await expect(score).toBeVisible();
  await panel.getByRole('button', { name: 'Not this person?' }).click();
  await expect(yes).toBeVisible(); // The undone confirmation is asked for again.

  await panel.getByRole('button', { name: 'No, someone else: Priya Raman' }).click();
  await expect(panel.getByText('You told marketing that this isn’t Priya Raman')).toBeVisible();
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([{ kind: 'match', body: { withdrawn: false, keys: { name: 'Ingrid Dahl' } } }]);
});

test('one click reports to marketing that a lead moved; once confirmed, the card shows the new company and the whole history', async ({
  rep: { panel, visit, meet },
  marketing,
  endpoint,
  team,
}) => {
  await meet(priya);
  await visit({ ...priya, company: 'Globex', headline: 'COO at Globex' });
  const tell = panel.getByRole('button', { name: 'Report the move' });
  await expect(panel.getByText('This page says they work at Globex. Marketing has Northwind')).toBeVisible();
  await tell.click();
  await expect(panel.getByText('You reported their move to Globex.')).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await tell.click();
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([{ kind: 'move', revision: 3, body: { to: 'Globex', withdrawn: false } }]);

  await marketing.getByRole('button', { name: 'More filters' }).click();
  await marketing.getByRole('combobox', { name: 'Feedback' }).selectOption('Reported a move');
  await marketing.getByRole('link', { name: /Priya Raman/ }).click();
  await expect(marketing.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  await marketing.getByRole('button', { name: 'Confirm move' }).click();
  await expect(marketing.getByText('Confirmed by Maria Berg')).toBeVisible();

  await panel.reload();
  await expect(panel.getByText('Moved from Northwind Robotics GmbH to Globex')).toBeVisible();
  await expect(panel.getByText('Mixed-case palletising, live').first()).toBeVisible();
  await expect(tell).toHaveCount(0);
});
