import { postDemoYear } from '../../scripts/demo/demo-year';
import { expect, linkFor, openSettings, test } from './support/marketing';

test('after a year of verdicts, both sides try the suggested changes and sign them, set a goal, and open the week', async ({
  browser,
  marketing,
  endpoint,
  team,
}) => {
  await postDemoYear({ url: endpoint.url, store: endpoint.store, team: team.id });
  await marketing.goto(`${endpoint.url}/console/definition`);
  const suggested = marketing.getByRole('region', { name: 'What verdicts suggest' });
  const attended = suggested.getByRole('checkbox', { name: /^“Attended”: 12 → \d points$/ });
  await expect(attended).toBeChecked();
  await expect(attended).toHaveAccessibleDescription(/\d+ not accepted and \d+ accepted among those with it/);
  await expect(suggested.getByText('Tested on verdicts that they weren’t learned from')).toBeVisible();
  const pricing = suggested.getByRole('checkbox', { name: /^“Visited \(pricing\)”: 6 → \d+ points$/ });
  await pricing.focus();
  await marketing.keyboard.press('Space');
  await expect(pricing).not.toBeChecked();
  await suggested.getByRole('button', { name: 'What if?' }).press('Enter');
  await expect(suggested.getByRole('region', { name: 'What if' })).toContainText(
    'If this draft had been live',
  );
  await suggested.getByRole('button', { name: 'Save as draft' }).press('Enter');
  const draft = marketing.getByRole('region', { name: 'Draft: version 2' });
  await expect(draft.getByRole('listitem')).toHaveText(/^“Attended”: 12 → \d points$/);
  await expect(suggested.getByRole('button', { name: 'Save as draft' })).toBeDisabled();
  await expect(suggested.getByText('Saved as a draft. Both sides can sign it above.')).toBeVisible();
  await draft.getByRole('button', { name: 'Sign for marketing' }).click();
  const sol = await (await browser.newContext()).newPage();
  await sol.goto(await linkFor(endpoint, team, 'marketer', 'Sol Reyes'));
  await sol.getByRole('button', { name: 'Sign in' }).click();
  await openSettings(sol, 'Lead definition');
  await sol.getByRole('button', { name: 'Sign for sales' }).click();
  await expect(sol.getByText('Version 2 is live')).toBeVisible({ timeout: 30_000 });

  await sol.goto(`${endpoint.url}/console/week`);
  await expect(sol.getByText('Agree on a goal to see how far along you are.')).toBeVisible();
  await sol.getByRole('button', { name: 'Set a goal' }).click();
  const field = sol.getByLabel('Accepted leads per quarter');
  await expect(field).toBeFocused();
  await field.fill('many');
  await field.press('Enter');
  await expect(sol.getByRole('alert')).toContainText('Enter a whole number');
  await field.fill('60');
  await field.press('Enter');
  await expect(sol.getByRole('region', { name: 'The goal we share' })).toContainText(
    /of the 60 wanted by \d+ \w+/,
  );
  await expect(sol.getByRole('button', { name: 'Change the goal' })).toBeFocused();
  await marketing.goto(`${endpoint.url}/console/week`);
  await expect(marketing.getByRole('region', { name: 'The goal we share' })).toContainText('of the 60');
  await marketing.getByRole('link', { name: 'Week before' }).click();
  await expect(marketing.getByRole('link', { name: 'Week after' })).toBeVisible();
});
