import { createWriteKey } from '../../server/features/teams/tokens';
import { expect, test } from './support/marketing';

test('content added by a visitor is listed until marketing marks it as reviewed, and can be searched', async ({
  marketing,
  endpoint,
  team,
}) => {
  const publicKey = await createWriteKey(endpoint.store, team.id, 'Shop pages', 'browser');
  const properties = { title: 'Ladders', url: 'https://shop.example/ladders' };
  await marketing.goto(`${endpoint.url}/console/content`);
  await expect(marketing.getByText('Payback calculator', { exact: true })).toBeVisible();
  await expect(marketing.getByRole('button', { name: /Added by visitors/ })).toHaveCount(0);
  await fetch(`${endpoint.url}/v1/page`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ writeKey: publicKey, anonymousId: 'v1', properties }),
  });
  await marketing.reload();
  const rows = marketing.getByRole('main').getByRole('listitem');
  await marketing.getByRole('button', { name: 'Added by visitors, not reviewed: 1' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Added by a visitor, not reviewed');
  await expect(rows).toContainText('https://shop.example/ladders');
  await rows.getByRole('button', { name: /^Mark reviewed ?: Ladders/ }).click();
  await expect(marketing.getByText('All content has been reviewed.')).toBeVisible();
  await marketing.getByRole('button', { name: 'All content' }).click();
  await expect(rows.filter({ hasText: 'Ladders' })).toContainText(/^Ladders.*Reviewed \d/);
  const search = marketing.getByRole('searchbox', { name: 'Search content' });
  await search.fill('ladd shop');
  await expect(rows).toHaveCount(1);
  await search.fill('ladders none');
  await expect(marketing.getByText('No content matches.')).toBeVisible();
});

test('a duplicate is found by its title and merged into the content that is kept', async ({
  marketing,
  endpoint,
}) => {
  await marketing.goto(`${endpoint.url}/console/content`);
  await marketing.getByRole('button', { name: 'Merge Payback calculator with…' }).click();
  const dialog = marketing.getByRole('dialog');
  const search = dialog.getByLabel('Find the duplicate');
  await search.fill('nothing like it');
  await expect(dialog.getByText('No other content matches.')).toBeVisible();
  await search.fill('newslet');
  const results = dialog.getByRole('list', { name: 'Content found' }).getByRole('listitem');
  await expect(results).toHaveCount(1);
  await results.getByRole('button').click();
  await dialog.getByRole('radio', { name: /Payback calculator/ }).check();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(marketing.getByText('Merged “November newsletter” into “Payback calculator”.')).toBeVisible();
  const rows = marketing.getByRole('main').getByRole('listitem');
  await expect(rows.filter({ hasText: 'November newsletter' })).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Payback calculator' })).toBeVisible();
});
