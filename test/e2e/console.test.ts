import { addDays } from '../../utils/contract/shared/day';
import { asRep, expect, linkFor, lookUp, test } from './support/marketing';

test('opening a sign-in link does not use it up; it signs in once and disappears from the address bar', async ({
  page,
  endpoint,
  team,
}) => {
  const link = await linkFor(endpoint, team, 'marketer');
  await page.goto(link);
  await page.reload(); // As a link preview would.
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  expect(page.url()).toBe(`${endpoint.url}/console/overview`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await page.getByRole('button', { name: 'Maria Berg' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: /session has ended|Sign in with a link/ })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('already used');
});

test('a rep’s feedback gets an answer that appears on the rep’s card', async ({
  marketing,
  endpoint,
  team,
  say,
}) => {
  const id = await say('needs-workup', { reasons: ['role-unclear'], note: 'Who signs there?' });
  await marketing.reload();
  const row = marketing.getByRole('link', { name: /Priya Raman/ });
  await expect(row).toContainText('Sent back · Role unclear');
  await expect(row).toContainText('New');
  await row.click();
  await expect(marketing.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  await expect(row).toContainText('Seen');
  await marketing.getByRole('button', { name: 'Answer Ana Lima' }).click();
  await marketing.getByLabel('Answer Ana Lima').fill('Her boss does. His number is in the CRM.');
  await marketing.getByRole('button', { name: 'Send' }).click();
  await expect(row).toContainText('Answered');
  await marketing.getByRole('button', { name: 'Ask a question' }).click();
  await marketing.getByLabel('Ask Ana Lima').fill('Shall we mail him?');
  await marketing.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(marketing.getByText('Waiting for Ana Lima: Yes · No')).toBeVisible();
  await expect(marketing.getByRole('button', { name: 'Ask a question' })).toHaveCount(0); // Only one question is allowed.
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
  const createdAt = new Date().toISOString();
  await asRep(endpoint, team, 'feedback', { items: [{ ...item, createdAt, body: answer }] });
  await marketing.reload();
  await expect(row).toContainText('Answer: Yes');
  await expect(marketing.getByText('Ana Lima: Yes')).toBeVisible();
});

test('marketing can work by keyboard alone: move, open, mark as acted on, answer, search and list the keys', async ({
  marketing,
  endpoint,
  team,
  say,
}) => {
  await say('accepted');
  const second = await say('needs-workup');
  await marketing.reload();
  const { keyboard } = marketing;
  const rows = marketing.locator('[data-item]');
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
  await keyboard.type('Jo did, e.g. by mail?'); // Keys pressed while typing trigger nothing else.
  await keyboard.press('Enter');
  await expect(rows.first()).toContainText('Answered');
  await keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await keyboard.press('/');
  await expect(marketing.getByRole('searchbox')).toBeFocused();
  await keyboard.type('nobody of that name');
  await expect(marketing.getByText('No matches')).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('?');
  await expect(marketing.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(marketing.getByRole('dialog')).toHaveCount(0);
  const { history } = await lookUp(endpoint, team);
  expect(history.find(({ id }: { id: string }) => id === second)).toMatchObject({
    actedAt: expect.any(String),
    answer: { text: 'Jo did, e.g. by mail?' },
  });
});

test('feedback that snoozes a lead shows when the snooze ends', async ({ marketing, say }) => {
  const snoozedUntil = addDays(new Date().toISOString().slice(0, 10), 90);
  await say('needs-workup', { stage: 'after-contact', reasons: ['bad-timing'], snoozedUntil: snoozedUntil });
  await marketing.reload();
  await marketing.getByRole('link', { name: /Priya Raman/ }).click();
  const said = marketing.getByRole('region', { name: 'Feedback', exact: true });
  await expect(said).toContainText(`Snoozed until ${Number(snoozedUntil.slice(8))} `);
});

test('a filter is kept in the URL, and is removed with one click', async ({ marketing, say }) => {
  await say('accepted');
  await say('sales-ready');
  await marketing.reload();
  const rows = marketing.locator('[data-item]');
  await expect(rows).toHaveCount(2);
  await marketing.getByRole('button', { name: 'More filters' }).click();
  await marketing.getByRole('combobox', { name: 'Feedback' }).selectOption('Sales-ready');
  await expect(rows).toHaveCount(1);
  await marketing.reload();
  await expect(rows).toHaveCount(1);
  await marketing.getByRole('combobox', { name: 'State' }).selectOption('Answered');
  await marketing.getByRole('link', { name: 'Clear filters' }).click();
  await expect(rows).toHaveCount(2);
});

test('offline, the screen keeps its content and says so, and an expired session explains how to return', async ({
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
  await expect(marketing.getByText('You’re offline.')).toBeVisible();
  await expect(marketing.getByRole('alert').filter({ hasText: 'still here' })).toBeVisible();
  await expect(marketing.getByLabel('Answer Ana Lima')).toHaveValue('Thank you.');
  await marketing.context().setOffline(false);
  await marketing.getByRole('button', { name: 'Send' }).click();
  await expect(marketing.getByText('Maria Berg: Thank you.')).toBeVisible();
  await marketing.context().clearCookies();
  await marketing.reload();
  await expect(marketing.getByRole('heading', { name: 'Sign in with a link' })).toBeVisible();
});

test('a lead shows its latest disposition, and expired content is no longer offered to reps', async ({
  marketing,
  say,
}) => {
  await say('accepted');
  await marketing.getByRole('link', { name: 'Leads' }).click();
  const lead = marketing.getByRole('listitem').filter({ hasText: 'Priya Raman' });
  await lead.getByRole('link', { name: 'Accepted', exact: true }).click();
  await expect(marketing.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  await marketing.getByRole('link', { name: 'Reports' }).click();
  await marketing.getByRole('link', { name: 'Content', exact: true }).click();
  const piece = marketing.getByRole('listitem').filter({ hasText: 'Payback calculator' });
  await expect(piece).toContainText('Never reviewed');
  await piece.getByRole('button', { name: 'Mark reviewed' }).click();
  await expect(piece).toContainText(/Reviewed \d+/);
  await piece.getByRole('button', { name: 'Mark expired' }).click();
  await expect(piece).toContainText(/Expired \d+/);
  await marketing.reload();
  await piece.getByRole('button', { name: 'Mark current' }).click();
  await expect(piece).toContainText(/Reviewed \d+/);
});

test('a lead is found by its name, and its page shows score, engagement and feedback', async ({
  marketing,
  say,
}) => {
  await say('needs-workup', { note: 'Who signs there?' });
  await marketing.getByRole('link', { name: 'Leads' }).click();
  await marketing.getByLabel('Search leads').fill('priya');
  await expect(marketing).toHaveURL(/leads\?search=priya$/);
  await expect(marketing.getByRole('link', { name: 'Tomás Ibáñez' })).toHaveCount(0);
  await marketing.getByRole('link', { name: 'Priya Raman' }).click();
  await expect(marketing.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  await expect(marketing.getByText('Sent back Ana Lima')).toBeVisible();
  await expect(marketing.getByRole('region', { name: 'Lead score' })).toContainText(
    'Senior enough to decide',
  );
  await expect(marketing.getByRole('region', { name: 'Timeline' })).toContainText('Pricing');
  await expect(marketing.getByText('“Who signs there?”')).toBeVisible();
  await marketing.goBack();
  await expect(marketing.getByLabel('Search leads')).toHaveValue('priya');
  await marketing.getByLabel('Search leads').fill('nobody at all');
  await expect(marketing.getByText('No lead matches these filters.')).toBeVisible();
});

test('the inbox shows what needs an answer first, and many items are marked at once and undone', async ({
  marketing,
  endpoint,
  say,
}) => {
  await say('accepted');
  await say('needs-workup', { reasons: ['role-unclear'] });
  await say('rejected', { reasons: ['wrong-role'] });
  await marketing.goto(`${endpoint.url}/console/inbox`);
  const rows = marketing.getByRole('region', { name: 'Feedback from reps' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(marketing.getByRole('button', { name: 'Needs an answer 2' })).toBeVisible();
  await expect(marketing.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible(); // A preview of the first.
  await expect(rows.first()).toContainText('New'); // Nobody has opened it.
  await marketing.keyboard.press('j');
  await marketing.keyboard.press('x');
  await marketing.keyboard.press('j');
  await marketing.keyboard.press('x');
  await marketing.getByRole('button', { name: 'Mark as acted on' }).first().click();
  await expect(marketing.getByText('2 marked as acted on')).toBeVisible();
  await expect(marketing.getByText('Nothing needs an answer')).toBeVisible();
  await marketing.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(2);
  await marketing.getByRole('button', { name: 'For information' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Accepted');
});

test('the overview counts leads, and each number opens the leads behind it', async ({
  marketing,
  endpoint,
  say,
}) => {
  await say('accepted');
  await marketing.goto(`${endpoint.url}/console/overview`);
  const funnel = marketing.getByRole('region', { name: 'Funnel' });
  await expect(funnel.getByRole('link', { name: /^Accepted 1/ })).toBeVisible();
  await expect(marketing.getByRole('region', { name: 'Get started' })).toContainText(
    'First feedback from sales: done',
  );
  await funnel.getByRole('link', { name: /^Accepted 1/ }).click();
  await expect(marketing.getByRole('button', { name: 'Accepted' })).toHaveAttribute('aria-pressed', 'true');
  await expect(marketing.getByRole('listitem').getByRole('link', { name: 'Priya Raman' })).toBeVisible();
  await marketing.getByRole('button', { name: 'Save this view' }).click();
  await marketing.getByLabel('Name of the view').fill('This month');
  await marketing.keyboard.press('Enter');
  await marketing.getByRole('link', { name: 'Leads', exact: true }).click();
  await marketing.getByRole('button', { name: 'This month', exact: true }).click();
  await expect(marketing).toHaveURL(/verdict=accepted/);
  const saved = marketing.waitForEvent('download');
  await marketing.getByRole('button', { name: 'CSV: leads' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^passback-leads-\d{4}-.*\.csv$/);
});

test('the command palette finds leads and pages by keyboard', async ({ marketing }) => {
  await marketing.keyboard.press('Control+k');
  const palette = marketing.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await marketing.keyboard.type('priya');
  await expect(palette.getByRole('option', { name: /Priya Raman/ })).toBeVisible();
  await marketing.keyboard.press('Enter');
  await expect(marketing.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  await marketing.keyboard.press('Control+k');
  await marketing.keyboard.type('targets');
  await marketing.keyboard.press('Enter');
  await expect(marketing.getByRole('heading', { level: 1, name: 'Targets' })).toBeVisible();
});

test('someone signed out who opens a link to feedback lands on it after signing in, and a mistyped one says so', async ({
  page,
  endpoint,
  team,
  say,
}) => {
  const id = await say('needs-workup', { note: 'Who signs there?' });
  await page.goto(`${endpoint.url}/console/inbox/${id}`);
  await expect(page.getByRole('heading', { name: 'Sign in with a link' }).first()).toBeVisible();
  await page.goto(await linkFor(endpoint, team, 'marketer'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  expect(page.url()).toBe(`${endpoint.url}/console/inbox/${id}`);
  await page.goto(`${endpoint.url}/console/inbox/${id.slice(0, -3)}`);
  await expect(page.getByText('Nothing is at this address')).toBeVisible();
});
