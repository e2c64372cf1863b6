import { recruiterDrawer, recruiterId, recruiterSearch } from '../fixtures/pages/linkedin-recruiter';
import { priya, tomas } from '../fixtures/pages/people';
import { salesId, salesNavigatorPanel, salesNavigatorSearch } from '../fixtures/pages/sales-navigator';
import { expect, test } from './support/test';
import { showPage } from './support/visit-page';

test('in Sales Navigator search each lead that the rep opens is shown, under the same URL, and nobody once the panel is closed', async ({
  rep: { page, panel },
}) => {
  await showPage(page, 'https://www.linkedin.com/sales/search/people?query=x', salesNavigatorSearch());
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible();
  const put = (html: string) =>
    page.evaluate(`document.querySelector('#inline-sidesheet-outlet').innerHTML = ${JSON.stringify(html)}`);
  await put(salesNavigatorPanel(priya));
  const detected = panel.locator('section', { has: panel.getByText('Sales Navigator') }); // *Today* lists both people.
  await expect(detected).toContainText(priya.name);

  const href = `/sales/lead/${salesId(tomas)},NAME_SEARCH,y`;
  await page.evaluate(`(() => {
    const link = document.querySelector('h1 a');
    link.setAttribute('href', ${JSON.stringify(href)});
    link.firstChild.nodeValue = ${JSON.stringify(tomas.name)};
  })()`);
  await expect(detected).toContainText(tomas.name);
  await expect(detected).not.toContainText(priya.name);

  await put('');
  await expect(panel.getByText('Open a LinkedIn profile or an email')).toBeVisible();
});

test('in Recruiter, nobody is shown while the drawer still holds all or part of the previous candidate', async ({
  rep: { page, panel },
}) => {
  const address = (person: typeof priya) => `/talent/hire/91/manage/all/profile/${recruiterId(person)}`;
  const html = recruiterSearch(recruiterDrawer(priya));
  await showPage(page, `https://www.linkedin.com${address(priya)}`, html);
  await expect(panel.getByText(priya.name).first()).toBeVisible();

  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(address(tomas))})`);
  await expect(panel.getByText('Reading the page…')).toBeVisible();
  await page.evaluate(
    `document.querySelector('.profile-slidein__wrapper [data-test-row-lockup-full-name]').textContent = ${JSON.stringify(tomas.name)}`,
  );
  await page.evaluate('new Promise(requestAnimationFrame)');
  await expect(panel.getByText('Reading the page…')).toBeVisible();
  await expect(panel.getByText(priya.name)).toHaveCount(0);
  await expect(panel.getByText(tomas.name)).toHaveCount(0);

  await page.evaluate(
    `document.querySelector('#drawers').innerHTML = ${JSON.stringify(recruiterDrawer(tomas))}`,
  );
  await expect(panel.getByText('Plant Manager').first()).toBeVisible();
  await expect(panel.getByRole('heading', { name: priya.name })).toHaveCount(0);
});
