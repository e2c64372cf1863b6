import { createWriteKey } from '../../server/features/teams/tokens';
import { accessibilityIssues } from './support/accessibility-issues';
import { asRep, expect, test } from './support/marketing';

test('two leads are compared side by side, merged and split again, and the rep’s lookup follows', async ({
  marketing,
  endpoint,
  team,
}) => {
  const nameAt = async (email: string) =>
    (await asRep(endpoint, team, 'lookups', { prospects: [{ email }] })).answers[0].lead.name;
  const both = () =>
    Promise.all(['tomas@northwind-robotics.example', 'priya.raman@northwind-robotics.example'].map(nameAt));
  expect(await both()).toEqual(['Tomás Ibáñez', 'Priya Raman']);
  await marketing.getByRole('link', { name: 'Leads', exact: true }).click();
  await marketing.getByRole('button', { name: 'Merge Tomás Ibáñez with…' }).click();
  await marketing.getByLabel('Find the duplicate').fill('nobody at all');
  await expect(marketing.getByText('No other lead matches')).toBeVisible();
  await marketing.getByLabel('Find the duplicate').fill('northwind');
  const found = marketing.getByRole('list', { name: 'Leads found' }).getByRole('listitem');
  await expect(found).toHaveCount(1); // The lead itself is not listed.
  await found.getByRole('button', { name: /Priya Raman/ }).click();
  await expect(marketing.getByRole('radio', { name: /Priya Raman.*priya.raman@/ })).toBeChecked();
  await marketing.getByRole('radio', { name: /Tomás Ibáñez.*tomas@/ }).check();
  await expect(marketing.getByText('Everything about Priya Raman moves to Tomás Ibáñez')).toBeVisible();
  expect(await accessibilityIssues(marketing)).toEqual([]);
  await marketing.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(marketing.getByText('Merged Priya Raman into Tomás Ibáñez.')).toBeVisible();
  await expect(marketing.getByRole('main').getByRole('listitem')).toHaveCount(1);
  expect(await both()).toEqual(['Tomás Ibáñez', 'Tomás Ibáñez']);
  await marketing.getByRole('link', { name: 'Merged leads' }).click();
  await expect(marketing).toHaveURL(/leads\/merged$/);
  expect(await accessibilityIssues(marketing)).toEqual([]);
  const row = marketing.getByRole('main').getByRole('listitem');
  await expect(row).toContainText('Merged by Maria Berg · By hand · today');
  await row.getByRole('button', { name: 'Split Priya Raman and Tomás Ibáñez' }).click();
  await marketing.getByRole('dialog').getByRole('button', { name: 'Split' }).click();
  await expect(row).toContainText('Split by Maria Berg');
  await expect(row.getByRole('button')).toHaveCount(0);
  expect(await both()).toEqual(['Tomás Ibáñez', 'Priya Raman']);
});

test('likely duplicate leads are listed and can be merged', async ({ marketing, endpoint, team }) => {
  const writeKey = await createWriteKey(endpoint.store, team.id, 'Newsletter');
  const person = { name: 'Lena Askerova', company: 'Booth Works' };
  const batch = ['lena@booth.example', 'l.askerova@booth.example'].map((email) => ({
    type: 'identify',
    traits: { ...person, email },
  }));
  await fetch(`${endpoint.url}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ writeKey, batch }),
  });
  await marketing.getByRole('link', { name: 'Leads', exact: true }).click();
  await marketing.getByRole('link', { name: 'Likely duplicates' }).click();
  const row = marketing.getByRole('main').getByRole('listitem');
  await expect(row).toContainText('lena@booth.example');
  await expect(row).toContainText('l.askerova@booth.example');
  expect(await accessibilityIssues(marketing)).toEqual([]);
  await row.getByRole('button', { name: /^Keep separate ?: Lena/ }).click();
  await expect(marketing.getByText(/^Kept .* separate\./)).toBeVisible();
  await expect(row).toHaveCount(0);
  await marketing.getByRole('button', { name: 'Undo' }).click();
  await row.getByRole('button', { name: /^Merge ?: Lena/ }).click();
  const dialog = marketing.getByRole('dialog', { name: 'Merge these leads?' });
  await expect(dialog).toContainText('Score');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(marketing.getByText('Merged the two leads for Lena Askerova.')).toBeVisible();
  await expect(
    marketing.getByText('No likely duplicates. No two leads look like the same person.'),
  ).toBeVisible();
});
