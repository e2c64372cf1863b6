import { faultsOf } from '../gallery/support/gallery';
import { asRep, expect, test } from './support/marketing';

test('two leads are joined, seen side by side first, and parted again; the rep’s look-up follows', async ({
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
  await marketing.getByRole('button', { name: 'Tomás Ibáñez is the same person as …' }).click();
  await marketing.getByLabel('Find the other one').fill('nobody at all');
  await expect(marketing.getByText('No other lead has that')).toBeVisible();
  await marketing.getByLabel('Find the other one').fill('northwind');
  const found = marketing.getByRole('list', { name: 'Leads found' }).getByRole('listitem');
  await expect(found).toHaveCount(1); // Themselves left out.
  await found.getByRole('button', { name: /Priya Raman/ }).click();
  await expect(marketing.getByRole('radio', { name: /Priya Raman.*priya.raman@/ })).toBeChecked();
  await marketing.getByRole('radio', { name: /Tomás Ibáñez.*tomas@/ }).check();
  await expect(
    marketing.getByText('All that is known of Priya Raman is found under Tomás Ibáñez'),
  ).toBeVisible();
  expect(await faultsOf(marketing)).toEqual([]);
  await marketing.getByRole('button', { name: 'Join them' }).click();
  await expect(marketing.getByText('Priya Raman is found under Tomás Ibáñez now.')).toBeVisible();
  await expect(marketing.getByRole('main').getByRole('listitem')).toHaveCount(1);
  expect(await both()).toEqual(['Tomás Ibáñez', 'Tomás Ibáñez']);
  await marketing.getByRole('link', { name: 'Joined leads' }).click();
  await expect(marketing).toHaveURL(/leads\/joined$/);
  expect(await faultsOf(marketing)).toEqual([]);
  const row = marketing.getByRole('main').getByRole('listitem');
  await expect(row).toContainText('Joined by Maria Berg · By hand · today');
  await row.getByRole('button', { name: 'Part again Priya Raman and Tomás Ibáñez' }).click();
  await marketing.getByRole('dialog').getByRole('button', { name: 'Part them' }).click();
  await expect(row).toContainText('Parted again by Maria Berg');
  await expect(row.getByRole('button')).toHaveCount(0);
  expect(await both()).toEqual(['Tomás Ibáñez', 'Priya Raman']);
});
