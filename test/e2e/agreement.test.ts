import { postDemoYear } from '../../scripts/demo/demo-year';
import { pickChecks } from '../../server/features/agreement/pick-checks';
import { expect, linkFor } from './support/marketing';
import { test } from './support/test';

test('a rep and a marketer judge the same leads without the score, and the console says how far they agree', async ({
  rep: { panel, page },
  endpoint: { store, url },
  endpoint,
  team,
}) => {
  await postDemoYear({ url, store, team: team.id });
  const report = (error: unknown) => {
    throw error;
  };
  await pickChecks(store, { now: () => new Date(), report });
  await panel.reload();
  const question = panel.getByRole('region', { name: 'Would you take this lead?' });
  await question.getByRole('button', { name: 'Yes' }).press('Enter');
  await expect(question).toHaveCount(0); // Only Priya has not been judged.

  await page.goto(await linkFor(endpoint, team, 'marketer'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Console' }).waitFor();
  await page.goto(`${url}/console/agreement`);
  const turn = page.getByRole('region', { name: 'Your turn' });
  await expect(turn).toContainText('VP Operations · Northwind Robotics GmbH');
  await expect(turn).not.toContainText('Priya');
  await expect(turn).toContainText('1 from marketing, 0 from sales');
  await turn.getByRole('button', { name: 'No', exact: true }).press('Enter');
  const agree = page.getByRole('region', { name: 'How far do we agree?' });
  await expect(agree).toContainText(/gave the same answer for \d+ of 66 leads/);
  await expect(agree).toContainText(/Kappa is [−0-9.]+ \(/);
  const apart = page.getByRole('region', { name: 'Leads to talk about' });
  await expect(apart.getByRole('listitem').filter({ hasText: 'Priya Raman' })).toContainText(
    'Sales: yes · Marketing: no',
  );
  const rules = page.getByRole('region', { name: 'By rule of the lead definition' });
  await rules.getByRole('link', { name: 'Visited (pricing)' }).press('Enter');
  await expect(
    page.getByRole('textbox', { name: 'Label reps see before the title' }).and(page.locator(':focus')),
  ).toHaveValue('Visited');
  await page.goBack();
  await apart.getByRole('link', { name: /Priya Raman/ }).click();
  await expect(page.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
});
