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
  endpointProxy,
}) => {
  await meet(priya);
  await meet(tomas);
  endpointProxy.isDown = true;
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

test('a lead is found by name or company as the rep types, and opens by keyboard', async ({
  rep: { browser, page, panel },
  endpointProxy,
}) => {
  await page.goto('about:blank');
  const box = panel.getByRole('combobox', { name: 'Look up a person' });
  const searches = () => endpointProxy.passed.filter((request) => request === 'POST /v1/searches').length;
  await box.fill('northw');
  const options = panel.getByRole('listbox').getByRole('option');
  await expect(options).toHaveCount(2);
  await expect(options.filter({ hasText: 'Priya Raman' })).toContainText('p•••@northwind-robotics.example');
  await box.fill('ibanez');
  await expect(options).toHaveText([/Tomás Ibáñez/]);
  await box.press('ArrowDown');
  await box.press('Enter');
  await expect(panel.getByRole('heading', { level: 1, name: 'Tomás Ibáñez' })).toBeVisible();
  await panel.getByRole('button', { name: 'Back' }).click();
  await box.fill('Nobody');
  await expect(panel.getByText('No lead with this name or company.')).toBeVisible();
  const settings = await browser.openOptions();
  await settings.getByLabel('Send email addresses as hashes').click();
  await page.bringToFront();
  const before = searches();
  await box.fill('Priya');
  await box.press('Enter');
  await expect(panel.getByText('Names aren’t sent while addresses are hashed')).toBeVisible();
  expect(searches()).toBe(before);
});

test('a list leads to a lead’s mail and LinkedIn, and from one card to the next', async ({
  rep: { page, panel, meet },
}) => {
  await meet(priya);
  await page.goto('about:blank');
  await panel.reload(); // The lists were fetched before the profile was confirmed.
  const risen = panel.getByRole('region', { name: 'On the rise' });
  const write = panel.getByRole('link', { name: 'Write to Priya Raman' }).first();
  await expect(write).toHaveAttribute('href', 'mailto:priya.raman%40northwind-robotics.example');
  await expect(panel.getByRole('link', { name: 'Open Priya Raman on LinkedIn' }).first()).toHaveAttribute(
    'href',
    `https://www.linkedin.com/in/${priya.slug}/`,
  );
  await panel
    .getByRole('button', { name: /^Priya Raman/ })
    .first()
    .click();
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
  await panel.getByRole('button', { name: 'Back', exact: true }).click();
  const listed = risen.getByRole('button', { name: /^(?:Priya|Tomás) .*/ });
  await expect(listed).toHaveCount(2);
  const [first, second] = (await listed.allInnerTexts()).map((row) =>
    /Priya/.test(row) ? 'Priya Raman' : 'Tomás Ibáñez',
  );
  await listed.first().click();
  await expect(panel.getByRole('heading', { level: 1, name: first })).toBeVisible();
  await panel.getByRole('button', { name: `Next: ${second}` }).click();
  await expect(panel.getByRole('heading', { level: 1, name: second })).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Next: / })).toHaveCount(0);
});
