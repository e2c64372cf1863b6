import { priya, tomas } from '../fixtures/pages/people';
import { expect, test } from './support/test';

test('a best bet is hidden with a click and comes back by undo, and a decided lead leaves the undecided list', async ({
  rep: { page, panel, meet },
}) => {
  await page.goto('about:blank');
  const row = panel.getByRole('button', { name: /^Lead score \d+ Priya Raman/ });
  await expect(row).toBeVisible();
  await panel.getByRole('button', { name: 'Hide Priya Raman' }).click();
  await expect(panel.getByText('Priya Raman is hidden until they engage again.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await panel.reload();
  await expect(panel.getByRole('button', { name: /^Lead score \d+ Tomás/ })).toBeVisible();
  await expect(row).toHaveCount(0);
  await panel.getByRole('button', { name: 'Undecided' }).click();
  await expect(row).toBeVisible();
  await meet(priya);
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
  await page.goto('about:blank');
  await panel.getByRole('button', { name: 'Undecided' }).click();
  await expect(panel.getByText('No leads are waiting for your decision.')).toBeVisible();
});

test('recently seen leads are kept on this device and open again, even offline', async ({
  rep: { page, panel, meet },
  line,
}) => {
  await meet(priya);
  await meet(tomas);
  line.isDown = true;
  await page.goto('about:blank');
  const lately = panel.getByRole('region', { name: 'Recently viewed' });
  await expect(lately.getByRole('button')).toHaveText([/^Tomás Ibáñez/, /^Priya Raman/]);
});

test('name and company give a possible match, which opens the card without linking the page to it', async ({
  rep: { page, panel },
}) => {
  await page.goto('about:blank');
  const box = panel.getByLabel('Look up a person');
  await box.fill('Priya Raman, Northwind Robotics');
  await box.press('Enter');
  await expect(panel.getByText('p•••@northwind-robotics.example')).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Yes/ })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Open the card' }).click();
  await expect(panel.getByLabel('Lead score')).toBeVisible();
});
