import { eq } from 'drizzle-orm';
import { tokens } from '../../server/platform/db/tables/team-tables';
import { openPopup } from '../e2e/support/test';
import { showPage } from '../e2e/support/visit-page';
import { linkedinCompanyPage } from '../fixtures/pages/linkedin-company';
import { hanne, stranger } from '../fixtures/pages/people';
import { salesId, salesNavigatorLead } from '../fixtures/pages/sales-navigator';
import { expect, test } from './support/gallery';
import { openMail, postEvents, viewPopup } from './support/show';

test('the panel before the rep has connected', async ({ browserWithExtension: browser, keep }) => {
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/sidepanel.html`);
  await page.getByText('Connect to your team').waitFor();
  await keep(page, 'panel-not-connected', 'Not connected');
});

test('a page with nobody on it, and the lists shown instead', async ({ rep: { page, panel }, keep }) => {
  await page.route('https://www.linkedin.com/feed/', (route) =>
    route.fulfill({ body: '<main>Feed</main>', contentType: 'text/html' }),
  );
  await page.goto('https://www.linkedin.com/feed/');
  await panel.getByText('Open a LinkedIn profile or an email').waitFor();
  await panel.getByRole('listitem').first().waitFor();
  await panel.getByRole('region', { name: 'On the rise' }).waitFor();
  await keep(panel, 'nobody', 'Today: what awaits the rep');
  await panel
    .getByRole('button', { name: /^Hide / })
    .first()
    .click();
  await panel.getByText('is hidden until').waitFor();
  await keep(panel, 'nobody-hidden', 'A risen lead hidden, with its undo');
  await panel.getByRole('button', { name: 'Undo' }).click();
  const box = panel.getByLabel('Look up a person');
  await box.fill('rob');
  await panel.getByRole('option').first().waitFor();
  await box.press('ArrowDown');
  await keep(panel, 'box-found', 'Leads found by company while the rep types');
  await box.fill('Nobody Like That');
  await panel.getByText('No lead with this name').waitFor();
  await keep(panel, 'box-none', 'No lead of that name');
  await box.fill('priya@');
  await box.press('Enter');
  await panel.getByText('This email address is incomplete').waitFor();
  await keep(panel, 'box-problem', 'What was typed can’t be understood');
});

test('pages that can’t be read @often', async ({ rep, keep }) => {
  const { page, panel } = rep;
  await page.goto('about:blank');
  await panel.getByText('can’t see this tab').waitFor();
  await keep(panel, 'hidden-tab', 'A tab without permission');
  await viewPopup(rep, 'priya.raman@northwind-robotics.example');
  await page.route('https://www.linkedin.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Later</title>' }),
  );
  await page.goto('https://www.linkedin.com/in/nobody-yet/');
  await panel.getByText('Reading the page').waitFor();
  await keep(panel, 'looking', 'The page has not rendered yet');
  await expect(panel.getByText('Can’t read this page')).toBeVisible({ timeout: 20_000 });
  await panel.getByText('Recently viewed').waitFor();
  await keep(panel, 'unreadable', 'A known site that can’t be read; people seen lately');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.getByRole('button', { name: 'Copy report' }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  const report = await panel.evaluate('navigator.clipboard.readText()');
  expect(report).toMatch(/^Passback [\d.]+, linkedin-profile, \d{4}-\d\d-\d\d\n(?:\w+: 0\n){6}\n1 head\[\]/);
  expect(report).not.toMatch(/Later|nobody-yet/);
});

test('a company page and a Sales Navigator lead', async ({ rep: { browser, page, panel }, keep }) => {
  const show = (url: string, html: string) => showPage(page, url, html);
  await show('https://www.linkedin.com/company/kestrel/', linkedinCompanyPage('Kestrel Aerospace plc'));
  await panel.getByText('leads at this company').waitFor();
  await keep(panel, 'company', 'A company’s page: its leads');
  await show('https://www.linkedin.com/company/nowhere/', linkedinCompanyPage('Nowhere Ltd'));
  await panel.getByText('No known leads at this company').waitFor();
  await keep(panel, 'company-unknown', 'A company that marketing knows nobody of');
  const popup = await openPopup(browser);
  await popup.getByRole('heading', { name: 'Nowhere Ltd' }).waitFor();
  await keep(popup, 'popup-company', 'A company’s page', 'own');
  await popup.close();
  const lead = `https://www.linkedin.com/sales/lead/${salesId(stranger)},NAME_SEARCH,x`;
  await show(lead, salesNavigatorLead(stranger));
  await panel.getByText('Not in marketing’s records').waitFor();
  await keep(panel, 'sales-navigator', 'A lead of Sales Navigator’s that marketing does not know');
});

test('possible matches and unknowns', async ({
  rep: { page, panel, visit },
  endpointProxy,
  keep,
  endpoint,
  demo,
}) => {
  const release = endpointProxy.hold('/v1/lookups');
  await visit(hanne);
  await panel.getByText(hanne.headline).waitFor();
  await keep(panel, 'asking', 'Seen, and not answered yet');
  release();
  await panel.getByRole('heading', { name: 'Same person?' }).waitFor();
  await keep(panel, 'candidates', 'Somebody of that name and company');
  await postEvents(
    endpoint,
    demo,
    ['sam', 's.novak'].map((name, index) => ({
      type: 'identify',
      userId: name,
      traits: {
        email: `${name}@kestrel-aerospace.example`,
        name: 'Sam Novak',
        title: ['Planner', 'Head of Stores'][index],
        company: 'Kestrel Aerospace plc',
      },
    })),
  );
  await visit({
    ...hanne,
    slug: 'sam-novak',
    member: 5_551_234,
    name: 'Sam Novak',
    headline: 'Stores',
    company: 'Kestrel Aerospace',
  });
  await panel.getByRole('heading', { name: 'One of these people?' }).waitFor();
  await keep(panel, 'perhaps-several', 'Two of that name and company');
  await page.goto('about:blank');
  const box = panel.getByLabel('Look up a person');
  await box.fill('Sam Novak, Kestrel Aerospace');
  await box.press('Enter');
  await panel.getByRole('button', { name: 'Open the card' }).first().waitFor();
  await keep(panel, 'perhaps-typed', 'A name and company that were typed');
  await visit(stranger);
  await panel.getByText('Not in marketing’s records').waitFor();
  await keep(panel, 'unknown', 'Unknown');
  await panel.getByRole('button', { name: 'Suggest to marketing' }).click();
  await panel.getByText(/^Delivered/).waitFor();
  await keep(panel, 'unknown-suggested', 'Unknown, and suggested to marketing');
});

test('messages that show no card at once', async ({ rep: { browser, page, panel }, keep }) => {
  await openMail(page, 'someone.private@gmail.com');
  await panel.getByText('Personal address').waitFor();
  await keep(panel, 'waiting-private', 'A private address waits for a click');
  await openMail(page, 'chiara.bellandi@lumen-automotive.example', [
    'giulia.ferraro@lumen-automotive.example',
    'nobody.known@lumen-automotive.example',
    'ana@palletway.example',
  ]);
  await panel.getByText('Which person?').waitFor();
  await panel.getByText('no record').waitFor();
  await keep(panel, 'several', 'Several outside people in one mail');
  const options = await browser.openOptions();
  const never = options.getByLabel('Person or domain');
  await never.fill('northwind-robotics.example');
  await never.press('Enter');
  await options.getByRole('radio', { name: 'Only when I click' }).click();
  await openMail(page, 'priya.raman@northwind-robotics.example');
  await page.bringToFront();
  await panel.getByRole('heading', { name: 'Never looked up' }).waitFor();
  await keep(panel, 'never', 'On the list of those never looked up');
  await openMail(page, 'june.halvorsen@tallgrass-organics.example');
  await panel.getByText('Not looked up yet').waitFor();
  await keep(panel, 'waiting', 'Only when I click');
});

test('endpoint down, or token rejected', async ({
  rep: { panel, visit },
  endpointProxy,
  endpoint,
  team,
  keep,
}) => {
  endpointProxy.isDown = true;
  await visit(stranger);
  await panel.getByText('Can’t reach').waitFor();
  await keep(panel, 'unreachable', 'Out of reach, and nothing remembered');
  endpointProxy.isDown = false;
  await endpoint.store.inTeam(team.id, (tx) =>
    tx.update(tokens).set({ revokedAt: new Date() }).where(eq(tokens.kind, 'rep')),
  );
  await panel.getByRole('button', { name: 'Try again' }).click();
  await panel.getByText('denied access').waitFor();
  await keep(panel, 'unauthorized', 'A token that was revoked');
});

test('long words and right-to-left layout', async ({ rep, endpoint, demo, keep }) => {
  const email = 'long@baltica-paper.example';
  await postEvents(endpoint, demo, [
    {
      type: 'identify',
      userId: 'long',
      traits: {
        email,
        name: 'Maximiliane Freifrau von Donaudampfschifffahrtsgesellschaft-Hohenlohe',
        title: 'Rechtsschutzversicherungsgesellschaftenbeauftragte',
        company: 'Betäubungsmittelverschreibungsverordnung GmbH & Co. KG',
      },
    },
    {
      type: 'track',
      event: 'Content Downloaded',
      userId: 'long',
      properties: {
        content_id: 'long',
        title: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
        content_type: 'guide',
      },
    },
  ]);
  await viewPopup(rep, email);
  await keep(rep.panel, 'long-words', 'Names and titles that hardly fit');
  await viewPopup(rep, 'priya.raman@northwind-robotics.example');
  await rep.panel.evaluate('document.documentElement.dir = "rtl"');
  await keep(rep.panel, 'right-to-left', 'The same card laid out from the right');
});
