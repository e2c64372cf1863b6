import { ensureChromium } from '../../scripts/browser/ensure-chromium';
import { sandboxArgs } from '../../scripts/browser/sandbox-args';
import { postDemoYear } from '../../scripts/demo/demo-year';
import { pickChecks } from '../../server/features/agreement/pick-checks';
import { createSignInLink, formatSignInLink } from '../../server/features/sign-in/create-sign-in-link';
import { createTeam } from '../../server/features/teams/create-team';
import { expect, test } from './support/gallery';

const pages = [
  ['overview', 'Overview'],
  ['inbox', 'Inbox: what needs an answer'],
  ['inbox?needs=all', 'Inbox: all feedback'],
  ['leads', 'Leads'],
  ['leads?verdict=awaiting', 'Leads awaiting sales'],
  ['leads/duplicates', 'Likely duplicates'],
  ['reports', 'Outcomes'],
  ['week', 'The week'],
  ['content', 'Content'],
  ['definition', 'The lead definition'],
  ['sla', 'SLAs'],
  ['sources', 'Sources'],
  ['targets', 'Targets'],
  ['people', 'People'],
  ['audit', 'Audit log'],
] as const;

test.use({
  viewport: { width: 1280, height: 900 },
  launchOptions: { executablePath: ensureChromium(), args: sandboxArgs },
});

test('marketing’s console with a demo team', { tag: '@often' }, async ({ page, endpoint, demo, keep }) => {
  const marketer = { name: 'Maria Berg', role: 'admin' } as const;
  const link = await createSignInLink(endpoint.store, demo, marketer, new Date());
  await page.goto(formatSignInLink(endpoint.url, link));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Console' }).waitFor();
  for (const [path, title] of pages) {
    await page.goto(`${endpoint.url}/console/${path}`);
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await expect(page.getByText(/^Loading/)).toHaveCount(0);
    await keep(page, `console-${path.replaceAll(/\W+/g, '-')}`, title, 'console');
  }
  await page.goto(`${endpoint.url}/console/week`);
  await page.getByRole('heading', { name: 'To settle' }).waitFor();
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
  expect(sheets).toHaveLength(1);
  await page.goto(`${endpoint.url}/console/leads`);
  await page.getByRole('link', { name: 'Ingrid Solheim' }).click();
  await page.getByRole('region', { name: 'Timeline' }).waitFor();
  await keep(page, 'console-lead', 'A lead’s page', 'console');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('solheim');
  await page.getByRole('option', { name: /Ingrid Solheim/ }).waitFor();
  await keep(page, 'console-palette', 'The command palette', 'console');
});

test('the console of a new team', async ({ page, endpoint, keep }) => {
  const team = await createTeam(endpoint.store, { name: 'New team' });
  const link = await createSignInLink(
    endpoint.store,
    team,
    { name: 'Maria Berg', role: 'admin' },
    new Date(),
  );
  await page.goto(formatSignInLink(endpoint.url, link));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('region', { name: 'Get started' }).waitFor();
  await keep(page, 'console-new-overview', 'Overview of a new team', 'console');
  for (const path of ['inbox', 'leads', 'reports', 'content', 'sources', 'targets', 'people']) {
    await page.goto(`${endpoint.url}/console/${path}`);
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await expect(page.getByText(/^Loading/)).toHaveCount(0);
    await keep(page, `console-new-${path}`, `A new team: ${path}`, 'console');
  }
});

test('the lead definition after a year of verdicts', async ({ page, endpoint, keep }) => {
  const { store, url } = endpoint;
  const team = await createTeam(store, { name: 'Palletway (demo)', ownDomains: ['palletway.example'] });
  await postDemoYear({ url, store, team });
  const marketer = { name: 'Maria Berg', role: 'admin' } as const;
  const link = await createSignInLink(store, team, marketer, new Date());
  await page.goto(formatSignInLink(url, link));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Console' }).waitFor();
  await page.goto(`${url}/console/reports?days=365`);
  await page.getByRole('region', { name: 'Tracked and mentioned' }).waitFor();
  await keep(page, 'console-reports-year', 'Outcomes of a year', 'console');
  await page.goto(`${url}/console/week`);
  await page.getByRole('heading', { name: 'To settle' }).waitFor();
  await keep(page, 'console-week-year', 'A week after a year', 'console');
  await page.goto(`${url}/console/leads?sort=score`);
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('img').or(page.locator('svg[width]')).first().waitFor();
  await keep(page, 'console-lead-year', 'A lead with a trend', 'console');
  await pickChecks(store, { now: () => new Date(), report: () => {} });
  await page.goto(`${url}/console/agreement`);
  await page.getByRole('region', { name: 'Leads to talk about' }).waitFor();
  await keep(page, 'console-agreement', 'How far marketing and sales agree', 'console');
  await page.goto(`${url}/console/holdouts`);
  await page.getByRole('region', { name: 'Ended' }).waitFor();
  await keep(page, 'console-holdouts', 'Whether a change helps', 'console');
  await page.goto(`${url}/console/definition`);
  const suggested = page.getByRole('region', { name: 'What verdicts suggest' });
  await suggested.getByRole('button', { name: 'What if?' }).click();
  await suggested.getByRole('region', { name: 'What if' }).waitFor();
  await keep(page, 'console-definition-suggestions', 'What verdicts suggest', 'console');
  await suggested.getByRole('button', { name: 'Save as draft' }).click();
  await page.getByRole('region', { name: 'Draft: version 2' }).waitFor();
  await keep(page, 'console-definition-suggested-draft', 'A suggested draft', 'console');
});
