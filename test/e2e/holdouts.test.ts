import { expect, test } from './support/marketing';

test('marketing holds notifications back from a share of leads, sees that it is too early to say, and ends it', async ({
  marketing,
  endpoint,
}) => {
  await marketing.goto(`${endpoint.url}/console/holdouts`);
  const form = marketing.getByRole('region', { name: 'Start a holdout' });
  await form.getByLabel('What to test').selectOption('Faster answers from marketing');
  await form.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(form.getByRole('alert')).toContainText('Enter a whole number of hours');
  await form.getByLabel('Answer time for leads held back (hours)').fill('48');
  await form.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(form.getByText('Set the faster time in the SLAs first')).toBeVisible();
  await form.getByLabel('What to test').selectOption('Notifications to reps who watch a lead');
  await form.getByRole('button', { name: 'Start' }).press('Enter');
  const running = marketing.getByRole('region', { name: 'Running' });
  await expect(running).toContainText('Not enough yet: it takes 50 counted leads on each side.');
  await expect(running).toContainText('started by Maria Berg');
  await running.getByRole('button', { name: 'End the holdout' }).press('Enter');
  await marketing.getByRole('dialog').getByRole('button', { name: 'End' }).press('Enter');
  const ended = marketing.getByRole('region', { name: 'Ended' });
  await ended.getByText('How leads are chosen').click();
  await expect(ended.getByText(/The secret was [0-9a-f]{32}/)).toBeVisible();
  await expect(form).toBeVisible();
});
