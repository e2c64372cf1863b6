import { createConsoleToken, createWriteKey } from '../../server/features/teams/tokens';
import { priya } from '../fixtures/pages/people';
import { expect, feedbackAt, test } from './support/test';

test('after contact, one tap says what became of a lead; another tap takes it back, and a sale has one ending', async ({
  rep: { panel, meet },
  endpoint,
  team,
}) => {
  await meet(priya);
  const outcome = panel.getByRole('region', { name: 'Outcome' });
  await expect(panel.getByRole('button', { name: 'Accept' })).toBeVisible();
  await expect(outcome).toHaveCount(0); // Nothing can have come of it yet.
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
  await panel.reload();
  const chip = (name: string) => outcome.getByRole('button', { name, exact: true });
  await chip('Meeting held').click();
  await chip('Won').click();
  await expect(chip('Won')).toHaveAttribute('aria-pressed', 'true');
  await chip('Lost').click();
  await chip('Price').click();
  await expect(chip('Won')).toHaveAttribute('aria-pressed', 'false');
  const reported = async () =>
    (await feedbackAt(endpoint, team))
      .filter(({ kind, withdrawn }) => kind === 'outcome' && !withdrawn)
      .map(({ body }) => body);
  await expect
    .poll(reported)
    .toMatchObject([{ outcome: 'meeting-held' }, { outcome: 'lost', reason: 'price' }]);
  await panel.reload();
  await expect(chip('Price')).toHaveAttribute('aria-pressed', 'true');
  await chip('Meeting held').click();
  await expect.poll(reported).toMatchObject([{ outcome: 'lost' }]);

  const token = await createConsoleToken(endpoint.store, team.id, 'Maria Berg', ['read']);
  const authorization = { authorization: `Bearer ${token}` };
  const read = await fetch(`${endpoint.url}/v1/console/reports`, { headers: authorization });
  const { outcomes } = await read.json();
  expect(outcomes).toMatchObject({ lost: 1, meetings: 0, lostReasons: [{ reason: 'price', count: 1 }] });
});

test('a sale that the CRM reports is on the card, with what it is worth and who says so', async ({
  rep: { panel, meet },
  endpoint,
  team,
}) => {
  const key = await createWriteKey(endpoint.store, team.id, 'CRM');
  const response = await fetch(`${endpoint.url}/v1/track`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
    body: JSON.stringify({
      event: 'Opportunity Won',
      userId: 'crm-1',
      properties: { amount: '12.000,00 €', opportunity_id: 'O-1' },
    }),
  });
  expect(await response.json()).toMatchObject({ success: true });
  await meet(priya);
  const outcome = panel.getByRole('region', { name: 'Outcome' });
  await expect(outcome.getByText('Won · €12,000 · Reported by CRM, today.')).toBeVisible();
  await expect(outcome.getByRole('button', { name: 'Won' })).toHaveCount(0); // It is known already.
  await expect(outcome.getByRole('button', { name: 'Lost' })).toBeVisible();
});
