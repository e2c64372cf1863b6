import { priya, tomas } from '../fixtures/pages/people';
import { expect, test } from './support/test';

test('a risen lead is hidden with a click and comes back by undo, and a decided lead leaves the list', async ({
  rep: { page, panel, meet },
}) => {
  await page.goto('about:blank');
  const listed = (list: string, name: string) =>
    panel.getByRole('region', { name: list }).getByRole('button', { name: new RegExp(`^${name}`) });
  await expect(listed('On the rise', 'Tomás')).toBeVisible();
  await panel.getByRole('button', { name: 'Hide Tomás' }).click();
  await expect(panel.getByText('is hidden until they engage again.')).toBeVisible();
  await expect(listed('On the rise', 'Tomás')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(listed('On the rise', 'Tomás')).toBeVisible();
  await expect(listed('Awaiting your verdict', 'Priya Raman')).toBeVisible();
  await meet(priya);
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
  await page.goto('about:blank');
  await expect(listed('On the rise', 'Priya Raman')).toBeVisible();
  await expect(listed('Awaiting your verdict', 'Priya Raman')).toHaveCount(0);
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
