import type { Page } from '@playwright/test';
import { ensureChromium } from '../../scripts/browser/ensure-chromium';
import { sandboxArgs } from '../../scripts/browser/sandbox-args';
import { formatConsoleLink, makeConsoleLink } from '../../server/sign-in/make-link';
import type { Endpoint } from '../../server/start-endpoint';
import { parseConnectionCode } from '../../utils/contract/connection-code';
import type { ConsoleRole } from '../../utils/contract/console';
import type { TestTeam } from './support/team';
import { test as base, expect } from './support/test';

/** Marketing at work: a page of the console, signed in by a link; and a rep who calls the endpoint as the panel does. */
const test = base.extend<{
  role: ConsoleRole;
  marketing: Page;
  say: (said: string, body?: object) => Promise<string>;
}>({
  role: ['marketer', { option: true }],
  marketing: async ({ page, endpoint, team, role }, use) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(await linkFor(endpoint, team, role));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Console' }).waitFor();
    await use(page);
    expect(faults).toEqual([]);
  },
  say: async ({ endpoint, team }, use) => {
    const lead = (await lookUp(endpoint, team)).id;
    await use(async (said, body = {}) => {
      const id = crypto.randomUUID();
      const stage = said === 'sales-ready' ? 'after-contact' : 'before-contact';
      const item = { id, revision: 1, kind: 'disposition', lead, madeAt: new Date().toISOString() };
      await asRep(endpoint, team, 'feedback', {
        items: [{ ...item, body: { stage, disposition: said, ...body } }],
      });
      return id;
    });
  },
});

test.use({ launchOptions: { executablePath: ensureChromium(), args: sandboxArgs } });

async function linkFor({ store, url }: Endpoint, team: TestTeam, role: ConsoleRole): Promise<string> {
  const token = await makeConsoleLink(store, team.id, { name: 'Maria Berg', role }, new Date());
  return formatConsoleLink(url, token);
}

async function asRep({ url }: Endpoint, { token }: TestTeam, path: string, body: object) {
  const response = await fetch(`${url}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Priya's card, as the rep's panel gets it. */
async function lookUp(endpoint: Endpoint, team: TestTeam) {
  const prospects = [{ email: 'priya.raman@northwind-robotics.example' }];
  return (await asRep(endpoint, team, 'lookups', { prospects })).answers[0].lead;
}

test('a link is not used up by opening it; it signs in once, and leaves the address bar', async ({
  page,
  endpoint,
  team,
}) => {
  const link = await linkFor(endpoint, team, 'marketer');
  await page.goto(link);
  await page.reload(); // As a preview would.
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('No rep has said anything yet')).toBeVisible();
  expect(page.url()).toBe(`${endpoint.url}/console/inbox`);
  await page.reload();
  await expect(page.getByText('No rep has said anything yet')).toBeVisible();
  await page.getByRole('button', { name: 'Maria Berg' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: /session has ended|Sign in with a link/ })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('used already');
});

test('from what a rep said to an answer that stands on their card', async ({
  marketing,
  endpoint,
  team,
  say,
}) => {
  const id = await say('needs-workup', { reasons: ['role-unclear'], note: 'Who signs there?' });
  await marketing.reload();
  const row = marketing.getByRole('link', { name: /Priya Raman/ });
  await expect(row).toContainText('Needs workup · Role unclear');
  await expect(row).toContainText('New');
  await row.click();
  await expect(marketing.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  await expect(row).toContainText('Seen');
  await marketing.getByRole('button', { name: 'Answer Ana Lima' }).click();
  await marketing.getByLabel('Answer Ana Lima').fill('Her boss does. His number is in the CRM.');
  await marketing.getByRole('button', { name: 'Send' }).click();
  await expect(row).toContainText('Answered');
  await marketing.getByRole('button', { name: 'Ask back' }).click();
  await marketing.getByLabel('Ask Ana Lima').fill('Shall we mail him?');
  await marketing.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(marketing.getByText('Waits for Ana Lima: Yes · No')).toBeVisible();
  await expect(marketing.getByRole('button', { name: 'Ask back' })).toHaveCount(0); // Once.
  const card = await lookUp(endpoint, team);
  expect(card.history).toMatchObject([
    {
      id,
      seenAt: expect.any(String),
      answer: { text: 'Her boss does. His number is in the CRM.', by: 'Maria Berg' },
      question: { text: 'Shall we mail him?', choices: ['Yes', 'No'] },
    },
  ]);
  const answer = { question: card.history[0].question.id, answer: 'Yes' };
  const item = { id: crypto.randomUUID(), revision: 1, kind: 'answer', lead: card.id };
  const madeAt = new Date().toISOString();
  await asRep(endpoint, team, 'feedback', { items: [{ ...item, madeAt, body: answer }] });
  await marketing.reload();
  await expect(row).toContainText('Says: Yes');
  await expect(marketing.getByText('Ana Lima: Yes')).toBeVisible();
});

test('by keyboard alone: move, open, mark acted on, answer, search, the list of keys', async ({
  marketing,
  endpoint,
  team,
  say,
}) => {
  await say('accepted');
  const second = await say('needs-workup');
  await marketing.reload();
  const { keyboard } = marketing;
  const rows = marketing.getByRole('listitem').getByRole('link');
  await expect(rows).toHaveCount(2);
  await keyboard.press('j');
  await expect(rows.first()).toBeFocused();
  await keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await keyboard.press('k');
  await keyboard.press('Enter');
  await expect(marketing.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeFocused();
  await keyboard.press('e');
  await expect(rows.first()).toContainText('Acted on');
  await keyboard.press('r');
  await expect(marketing.getByLabel('Answer Ana Lima')).toBeFocused();
  await keyboard.type('Jo did, e.g. by mail?'); // Keys that are typed do nothing else.
  await keyboard.press('Enter');
  await expect(rows.first()).toContainText('Answered');
  await keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await keyboard.press('/');
  await expect(marketing.getByRole('searchbox')).toBeFocused();
  await keyboard.type('nobody of that name');
  await expect(marketing.getByText('Nothing like this')).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('?');
  await expect(marketing.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(marketing.getByRole('dialog')).toHaveCount(0);
  const { history } = await lookUp(endpoint, team);
  expect(history.find(({ id }: { id: string }) => id === second)).toMatchObject({
    actedAt: expect.any(String),
    answer: { text: 'Jo did, e.g. by mail?' },
  });
});

test('a filter stands in the address, and goes by one click', async ({ marketing, say }) => {
  await say('accepted');
  await say('sales-ready');
  await marketing.reload();
  const rows = marketing.getByRole('listitem').getByRole('link');
  await expect(rows).toHaveCount(2);
  await marketing.getByRole('button', { name: 'More filters' }).click();
  await marketing.getByLabel('What was said').selectOption('Sales-ready');
  await expect(rows).toHaveCount(1);
  await marketing.reload();
  await expect(rows).toHaveCount(1);
  await marketing.getByRole('button', { name: 'Seen', exact: true }).click();
  await marketing.getByRole('link', { name: 'Show everything' }).click();
  await expect(rows).toHaveCount(2);
});

test('offline, what is on screen stays and says so; a session that ended says how to come back', async ({
  marketing,
  say,
}) => {
  await say('accepted');
  await marketing.reload();
  await marketing.getByRole('link', { name: /Priya Raman/ }).click();
  await marketing.getByRole('button', { name: 'Answer Ana Lima' }).click();
  await marketing.getByLabel('Answer Ana Lima').fill('Thank you.');
  await marketing.context().setOffline(true);
  await marketing.getByRole('button', { name: 'Send' }).click();
  await expect(marketing.getByText('You are offline.')).toBeVisible();
  await expect(marketing.getByRole('alert').filter({ hasText: 'still here' })).toBeVisible();
  await expect(marketing.getByLabel('Answer Ana Lima')).toHaveValue('Thank you.');
  await marketing.context().setOffline(false);
  await marketing.getByRole('button', { name: 'Send' }).click();
  await expect(marketing.getByText('Maria Berg: Thank you.')).toBeVisible();
  await marketing.context().clearCookies();
  await marketing.reload();
  await expect(marketing.getByRole('heading', { name: 'Sign in with a link' })).toBeVisible();
});

test('a lead shows what was last said of it; a piece that is expired is offered to reps no more', async ({
  marketing,
  say,
}) => {
  await say('accepted');
  await marketing.getByRole('link', { name: 'Leads' }).click();
  const lead = marketing.getByRole('listitem').filter({ hasText: 'Priya Raman' });
  await lead.getByRole('link', { name: 'Accept' }).click();
  await expect(marketing.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  await marketing.getByRole('link', { name: 'Content' }).click();
  const piece = marketing.getByRole('listitem').filter({ hasText: 'Payback calculator' });
  await expect(piece).toContainText('Never reviewed');
  await piece.getByRole('button', { name: 'Reviewed' }).click();
  await expect(piece).toContainText(/Reviewed \d+/);
  await piece.getByRole('button', { name: 'Expired' }).click();
  await expect(piece).toContainText(/Expired \d+/);
  await marketing.reload();
  await piece.getByRole('button', { name: 'Send again' }).click();
  await expect(piece).toContainText(/Reviewed \d+/);
});

test.describe('an admin', () => {
  test.use({ role: 'admin' });

  test('makes a rep’s code, which works, and revokes it, which the rep’s device is told', async ({
    marketing,
    endpoint,
  }) => {
    await marketing.getByRole('link', { name: 'People' }).click();
    await marketing.getByRole('button', { name: 'Add a rep' }).click();
    await marketing.getByLabel('Name').fill('Ben Okoye');
    await marketing.getByLabel('E-mail address').fill('ben@nowhere');
    await marketing.getByRole('button', { name: 'Make a connection code' }).click();
    await expect(marketing.getByRole('alert').filter({ hasText: 'no e-mail address' })).toBeVisible();
    await marketing.getByLabel('E-mail address').fill('Ben@acme-sales.example');
    await marketing.getByRole('button', { name: 'Make a connection code' }).click();
    const code = parseConnectionCode(await marketing.locator('dialog code').innerText());
    if ('problem' in code) throw new Error(code.problem);
    await marketing.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await marketing.getByRole('button', { name: 'Copy' }).click();
    await expect(marketing.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await marketing.evaluate('navigator.clipboard.readText()')).toContain(code.token);
    await marketing.getByRole('button', { name: 'Done' }).click();
    await expect(marketing.getByText(code.token)).toHaveCount(0); // Shown once.
    const me = () => fetch(`${endpoint.url}/v1/me`, { headers: { authorization: `Bearer ${code.token}` } });
    expect((await me()).status).toBe(200);
    await marketing.reload();
    const row = marketing.getByRole('listitem').filter({ hasText: 'Ben Okoye' });
    await expect(row).toContainText('ben@acme-sales.example · last used this hour');
    await row.getByRole('button', { name: 'Revoke Ben Okoye' }).click();
    await marketing.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await expect(row).toContainText('revoked');
    const refused = await me();
    expect([refused.status, (await refused.json()).detail]).toEqual([
      401,
      expect.stringContaining('revoked'),
    ]);
  });

  test('makes a link that signs a marketer in, who sees no People, and ends that session', async ({
    marketing,
    browser,
  }) => {
    await marketing.getByRole('link', { name: 'People' }).click();
    await marketing.getByRole('button', { name: 'Add somebody' }).click();
    await marketing.getByLabel('Name, as reps read it').fill('Leo Wolf');
    await marketing.getByRole('button', { name: 'Make a sign-in link' }).click();
    const link = await marketing.locator('dialog code').innerText();
    const leo = await browser.newPage();
    await leo.goto(link);
    await leo.getByRole('button', { name: 'Sign in' }).click();
    await leo.getByText('No rep has said anything yet').waitFor();
    await expect(leo.getByRole('link', { name: 'People' })).toHaveCount(0);
    await leo.goto(link.replace(/sign-in#.*/, 'people'));
    await expect(leo.getByText('This page is for admins')).toBeVisible();
    await marketing.getByRole('button', { name: 'Done' }).click();
    await marketing.reload();
    await marketing.getByRole('button', { name: /^End Leo Wolf’s session/ }).click();
    await marketing.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await expect(marketing.getByRole('button', { name: /^End Leo Wolf’s session/ })).toHaveCount(0);
    await leo.reload();
    await expect(leo.getByRole('heading', { name: 'Your session has ended' })).toBeVisible();
    await leo.close();
  });
});
