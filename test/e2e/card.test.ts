import type { Locator } from '@playwright/test';
import { erasePerson } from '../../server/features/privacy/erasure/erase-person';
import { createConsoleToken } from '../../server/features/teams/tokens';
import { gmailThread } from '../fixtures/pages/gmail';
import { priya, stranger } from '../fixtures/pages/people';
import { expect, feedbackAt, test } from './support/test';

test('a missing element is set at once with one click, and is kept after a reload and for the whole team', async ({
  rep: { panel, meet },
  endpoint,
  team,
}) => {
  await meet(priya);
  const budget = panel.getByRole('button', { name: /^Budget: / });
  await expect(budget).toHaveAccessibleName('Budget: unknown');
  const chips = panel.getByRole('button', { name: /^(Budget|Authority|Need|Timeline): / });
  const inOrder = await chips.allTextContents();
  await budget.click();
  await expect(budget).toHaveAccessibleName('Budget: confirmed');
  await budget.click();
  await expect(budget).toHaveAccessibleName('Budget: no');
  expect(await chips.allTextContents()).toEqual(inOrder); // A second tap hits the same one.
  await expect(panel.getByText('1 of 4 known')).toBeVisible();
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([{ kind: 'element', revision: 2, body: { element: 'budget', state: 'negative' } }]);
  await panel.reload();
  await expect(budget).toHaveAccessibleName('Budget: no');
  const asked = await fetch(`${endpoint.url}/v1/lookups`, {
    method: 'POST',
    headers: { authorization: `Bearer ${team.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ prospects: [{ linkedin: priya.slug }] }),
  });
  const { answers } = await asked.json();
  expect(answers[0].lead.elements).toMatchObject([{ element: 'budget', state: 'negative', by: 'Ana Lima' }]);

  await panel.getByRole('button', { name: 'After first contact' }).click();
  await panel.getByRole('button', { name: 'Needs workup' }).click();
  await expect(panel.getByText('Suggested: No budget now, because Budget is marked “no”.')).toBeVisible();
  await panel.getByRole('button', { name: 'No budget now' }).last().click();
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toContainEqual(
      expect.objectContaining({ body: expect.objectContaining({ reasons: ['no-budget-now'] }) }),
    );
});

test('a factor is disputed and a piece rated with one click each, and both can be undone', async ({
  rep: { panel, meet },
  endpoint,
  team,
}) => {
  await meet(priya);
  await panel.locator('summary', { hasText: /^Pricing/ }).click();
  const dispute = panel.getByRole('button', { name: /^Report as wrong: Visited Pricing/ });
  await dispute.click();
  await expect(dispute).toHaveAttribute('aria-pressed', 'true');
  const webinar = panel.getByRole('listitem').filter({ hasText: 'Mixed-case palletising, live' });
  await webinar.locator('summary').click();
  await webinar.getByRole('button', { name: 'Didn’t fit' }).click();
  await expect(panel.getByText('Your rating: Didn’t fit')).toBeVisible();
  await expect
    .poll(async () => (await feedbackAt(endpoint, team)).map(({ body }) => body))
    .toMatchObject([
      { label: expect.stringContaining('Visited Pricing'), withdrawn: false },
      { content: 'webinar', rating: 'did-not-fit', withdrawn: false },
    ]);
  await dispute.click();
  await webinar.getByRole('button', { name: 'Didn’t fit' }).click();
  await expect(panel.getByText('Your rating: Didn’t fit')).toHaveCount(0);
  await expect
    .poll(async () => (await feedbackAt(endpoint, team)).map(({ body }) => body))
    .toMatchObject([{ withdrawn: true }, { withdrawn: true }]);
});

test('the points on screen add up to the score', async ({ rep: { panel, meet } }) => {
  await meet(priya);
  await panel.getByRole('button', { name: 'How this adds up' }).click();
  const score = panel.getByLabel('Lead score');
  const sumOf = async (points: Locator) =>
    (await points.allInnerTexts()).reduce((sum, text) => sum + (Number(text.replace('−', '-')) || 0), 0);
  // Fit and adjustments are in the score, the points of each piece are with the piece.
  const factors = await sumOf(score.locator('li bdi'));
  const contents = await sumOf(panel.getByRole('region', { name: 'Engaged with' }).locator('summary bdi'));
  const sum = factors + contents;
  expect(await sumOf(score.locator('p bdi'))).toBe(sum); // Fit and engagement.
  await expect(score.locator('p').first()).toHaveText(new RegExp(`^Lead score ${sum}$`));
  await expect(score.getByText(`${sum}Total, out of 100`)).toBeVisible();
});

test('marketing answers and asks a question; the rep sees it and answers with one click', async ({
  rep: { panel, meet },
  endpoint,
  team,
}) => {
  await meet(priya);
  await panel.getByRole('button', { name: 'Needs workup' }).click();
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
  const [told] = await feedbackAt(endpoint, team);
  const token = await createConsoleToken(endpoint.store, team.id, 'Maria Berg');
  const reply = (items: object[]) =>
    fetch(`${endpoint.url}/v1/console/replies`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ items: items.map((item) => ({ feedback: told?.id, ...item })) }),
    });
  await reply([{ kind: 'seen' }]);
  await panel.reload();
  await expect(panel.getByText(/^Seen: /).first()).toBeVisible();
  await reply([
    { kind: 'acted-on' },
    { kind: 'answer', text: 'Invited her to the webinar.' },
    { kind: 'question', text: 'Who decides?', choices: ['She does', 'Her boss'] },
  ]);
  await panel.reload();
  await expect(panel.getByText(/^Acted on: /).first()).toBeVisible();
  await expect(panel.getByText('Invited her to the webinar.').first()).toBeVisible();
  await expect(panel.getByText('Maria Berg asks: Who decides?')).toBeVisible();
  await panel.getByRole('button', { name: 'Her boss' }).click();
  await expect(panel.getByRole('button', { name: 'Her boss' }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toContainEqual(
      expect.objectContaining({ kind: 'answer', body: expect.objectContaining({ answer: 'Her boss' }) }),
    );
});

test('“Not this person” tells marketing and closes the card, and an undo brings it back', async ({
  rep: { page, panel },
  endpoint,
  team,
}) => {
  const html = gmailThread({
    own: 'rep@acme-sales.example',
    messages: [
      {
        id: 'm',
        from: { email: 'tomas@northwind-robotics.example', name: 'Tomás Ibáñez' },
        to: [],
        body: 'Hi',
      },
    ],
  });
  await page.route('https://mail.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('https://mail.google.com/mail/u/0/#inbox/m');
  await panel.getByRole('button', { name: 'Not this person?' }).click();
  await expect(panel.getByText('You told marketing that this isn’t Tomás Ibáñez')).toBeVisible();
  await expect(panel.getByLabel('Lead score')).toHaveCount(0);
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([{ kind: 'match', body: { keys: { email: 'tomas@northwind-robotics.example' } } }]);
  await panel.reload();
  await expect(panel.getByText('You told marketing')).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByLabel('Lead score')).toBeVisible();
});

test('a rep can suggest an unknown person to marketing, which creates no lead and can be undone', async ({
  rep: { panel, visit },
  endpoint,
  team,
}) => {
  await visit(stranger);
  await expect(
    panel.getByText('This sends: Quentin Marsh, linkedin.com/in/quentin-marsh, LinkedIn 12004551.'),
  ).toBeVisible();
  expect(await feedbackAt(endpoint, team)).toEqual([]);
  await panel.getByRole('button', { name: 'Suggest to marketing' }).click();
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([{ kind: 'suggestion', lead: null, body: { keys: { name: 'Quentin Marsh' } } }]);
  await panel.reload();
  await expect(panel.getByText('Not in marketing’s records')).toBeVisible(); // There is still no lead.
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => feedbackAt(endpoint, team)).toMatchObject([{ body: { withdrawn: true } }]);
});

test('another disposition on the same day is a new revision of the same feedback', async ({
  rep: { panel, meet },
  endpoint,
  team,
}) => {
  await meet(priya);
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText('Accepted', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Change' }).click();
  await panel.getByRole('button', { name: 'Reject' }).click();
  await expect(panel.getByText('Rejected', { exact: true })).toBeVisible();
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([{ revision: 2, body: { disposition: 'rejected' } }]);
});

test('a colleague’s row opens their card, and Back returns', async ({ rep: { panel, meet } }) => {
  await meet(priya);
  const colleague = panel.getByRole('button', { name: /^Tomás Ibáñez/ });
  await colleague.click();
  await expect(panel.getByRole('heading', { level: 1, name: 'Tomás Ibáñez' })).toBeVisible();
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(panel.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
});

test('send next offers content the lead has not seen, with the reason, and copies its link', async ({
  rep: { panel, page, meet },
}) => {
  await meet(priya);
  await panel.getByRole('button', { name: /^Budget: / }).click();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const next = panel.getByRole('region', { name: 'Send next' });
  await expect(next.getByText('Payback calculator')).toBeVisible();
  await expect(next.getByText(/^Covers /)).toBeVisible();
  await next.getByRole('button', { name: 'Copy link: Payback calculator' }).click();
  await expect(next.getByText('Copied').first()).toBeVisible();
  expect(await panel.evaluate('navigator.clipboard.readText()')).toBe('https://palletway.example/payback');
});

test('a verdict on someone who was just erased says that it wasn’t sent, and the card closes', async ({
  rep: { panel, meet },
  endpoint,
  team,
}) => {
  await meet(priya);
  await erasePerson(endpoint.store, team.id, {
    key: 'priya.raman@northwind-robotics.example',
    isConfirmed: true,
    now: new Date(),
  });
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText('Not sent: Accept')).toBeVisible();
  await expect(panel.getByLabel('Lead score')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Remove' }).click();
  await expect(panel.getByText('Not in marketing’s records')).toBeVisible();
});
