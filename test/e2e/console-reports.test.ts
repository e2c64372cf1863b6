import { readFile } from 'node:fs/promises';
import { expect, test } from './support/marketing';

test('the verdicts on leads are visible at a glance and available as a file', async ({ marketing, say }) => {
  await say('rejected', { reasons: ['wrong-role'] });
  await marketing.getByRole('link', { name: 'Reports' }).click();
  const all = marketing.getByRole('region', { name: 'All leads' });
  await expect(all).toContainText('0%accepted of 1 judged');
  await say('accepted');
  await marketing.reload();
  await expect(all).toContainText('100%accepted of 1 judged'); // Each lead counts once, by its newest disposition.
  await expect(marketing.getByRole('table', { name: 'By source' })).toContainText(
    '100% accepted, 1 of 1 judged',
  );
  await expect(marketing.locator('svg rect').first()).toBeVisible();
  const saved = marketing.waitForEvent('download');
  await marketing.getByRole('button', { name: 'CSV: By source' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^passback-bySource-\d{4}-.*\.csv$/);
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^\ufeffid,name,accepted/);
  await marketing.getByLabel('In the last').selectOption('30 days');
  await expect(marketing).toHaveURL(/reports\?days=30$/);
  await expect(all).toContainText('100%');
});
