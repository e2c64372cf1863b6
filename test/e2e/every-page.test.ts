import {
  everyPage,
  type ExamplePageFixture as FixturePage,
  isOwnHost,
  shownName,
} from '../fixtures/pages/every-page';
import { outlookMail } from '../fixtures/pages/outlook';
import { sender } from '../fixtures/pages/person';
import { missingForDisplay } from './support/display';
import { test as displayTest } from './support/display-test';
import { expect, type Rep, test } from './support/test';
import { nothingLeft, showPage, visitPage, whatIsLeft } from './support/visit-page';

/** The panel shows the people on the page and nobody else, and the page notices nothing. */
async function expectShown({ page, panel }: Pick<Rep, 'page' | 'panel'>, fixture: FixturePage) {
  await visitPage(page, fixture);
  const main = panel.getByRole('main');
  const [first = '', second] = fixture.shows;
  if (fixture.site === 'linkedin-company') {
    await expect(main.getByRole('heading', { level: 1, name: first })).toBeVisible();
    await expect(main).toContainText('leads at this company');
  } else {
    await expect(main.getByLabel('Look up a person'), fixture.title).toBeHidden();
    if (second) await expect(main).toContainText('Which person?');
    for (const shown of fixture.shows) {
      await expect(
        main
          .getByText(shown)
          .or(main.getByText(shownName(shown)))
          .first(),
      ).toBeVisible();
    }
  }
  await expect(main).not.toContainText(/decoy|poisoned/i);
  expect(await page.evaluate(whatIsLeft)).toEqual(nothingLeft);
}

test('on LinkedIn and Gmail, each kind of page at its real address shows its people and notices nothing', async ({
  rep,
}) => {
  for (const fixture of everyPage.filter(isOwnHost)) await expectShown(rep, fixture);
});

displayTest.describe('webmail that the rep adds', () => {
  displayTest.skip(missingForDisplay !== undefined, `${missingForDisplay} is missing`);
  displayTest.setTimeout(120_000);

  displayTest(
    'each kind of page shows its people at its true address, and notices nothing; a name alone is looked up by its company',
    async ({ rep, display }) => {
      const added = everyPage.filter((fixture) => !isOwnHost(fixture));
      const options = await rep.browser.openOptions();
      for (const host of new Set(added.map(({ url }) => new URL(url).hostname))) {
        await options.getByLabel('Your webmail’s address').fill(host);
        const allow = options.locator('#sites').getByRole('button', { name: 'Allow', exact: true });
        await display.accept(allow, options.locator('#sites li', { hasText: `${host} allowed` }));
      }
      await rep.page.bringToFront();
      for (const fixture of added) await expectShown(rep, fixture);
      const unnamed = outlookMail({ from: { name: sender.name } });
      await showPage(rep.page, 'https://outlook.office.com/mail/inbox/id/A', unnamed);
      await expect(rep.panel.getByText('This page shows only a name')).toBeVisible();
      const box = rep.panel.getByLabel('Look up a person');
      await expect(box).toHaveValue(`${sender.name}, `);
      await box.press('End');
      await box.pressSequentially('Northwind Robotics');
      await box.press('Enter');
      await expect(rep.panel.getByText('Same person?')).toBeVisible();
    },
  );
});
