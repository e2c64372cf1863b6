import type { Page } from '@playwright/test';
import { addDays } from '../../utils/contract/shared/day';
import { priya } from '../fixtures/pages/people';
import { expect, feedbackAt, test } from './support/test';

const today = new Date().toISOString().slice(0, 10);
const written = (day: string) =>
  new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

test.afterEach(({ clock }) => {
  clock.aheadMs = 0;
});

test('a lead returned for bad timing is snoozed until the usual day or the one the rep chooses, and then comes back', async ({
  rep: { page, panel, meet },
  endpoint,
  team,
  clock,
}) => {
  await meet(priya);
  await panel.getByRole('button', { name: 'After first contact' }).click();
  await panel.getByRole('button', { name: 'Needs workup' }).click();
  await panel.getByRole('button', { name: 'Bad timing' }).click();
  await expect(
    panel.locator('footer').getByText(`Snoozed until ${written(addDays(today, 90))}`),
  ).toBeVisible();
  await panel.getByRole('button', { name: 'Change date' }).click();
  await panel.getByRole('button', { name: 'Pick a date' }).click();
  const field = panel.getByLabel('Snooze until');
  await field.fill(addDays(today, 30));
  await field.press('Enter');
  await expect(
    panel.locator('footer').getByText(`Snoozed until ${written(addDays(today, 30))}`),
  ).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Change date' })).toBeFocused();
  const kept = async () => (await feedbackAt(endpoint, team)).map(({ body }) => body);
  await expect.poll(kept).toMatchObject([{ reasons: ['bad-timing'], snoozedUntil: addDays(today, 30) }]);
  await panel.reload();
  const history = panel.getByRole('region', { name: 'History' });
  await expect(history).toContainText(`Snoozed until ${written(addDays(today, 30))}`);

  clock.aheadMs = 30 * 86_400_000;
  await panel.reload();
  await expect(panel.getByText('Snooze ended. You chose “Bad timing” on')).toBeVisible();
  await expect(history).toContainText(`Snooze ended on ${written(addDays(today, 30))}`);
  await page.goto('about:blank');
  await expect(
    panel.getByRole('button', { name: /Priya Raman.*Snooze ended\. You chose “Bad timing”/s }),
  ).toBeVisible();
});

test('an invalid day is not accepted, and a lead may be snoozed forever', async ({
  rep: { panel, meet },
  endpoint,
  team,
}) => {
  await meet(priya);
  await sendBackUnreached(panel);
  await panel.getByRole('button', { name: 'Change date' }).click();
  await panel.getByRole('button', { name: 'Pick a date' }).click();
  await panel.getByLabel('Snooze until').fill(today);
  await expect(panel.getByText(/^Choose a date from/)).toBeVisible();
  await panel.getByLabel('Snooze until').press('Escape');
  await expect(
    panel.locator('footer').getByText(`Snoozed until ${written(addDays(today, 14))}`),
  ).toBeVisible();
  await panel.getByRole('button', { name: 'Change date' }).click();
  await panel.getByRole('button', { name: 'Don’t snooze' }).click();
  await expect(panel.getByText('Not snoozed')).toBeVisible();
  const kept = async () => (await feedbackAt(endpoint, team)).map(({ body }) => Object.keys(body).sort());
  await expect.poll(kept).toEqual([['disposition', 'note', 'reasons', 'stage', 'withdrawn']]);
});

test('a snooze ends on a day chosen by its name, and at once when the rep wakes the lead', async ({
  rep: { page, panel, meet },
  endpoint,
  team,
}) => {
  await meet(priya);
  await sendBackUnreached(panel);
  await panel.getByRole('button', { name: 'Change date' }).click();
  await panel.getByRole('button', { name: 'Tomorrow' }).click();
  const kept = async () => (await feedbackAt(endpoint, team)).map(({ body }) => body);
  await expect.poll(kept).toMatchObject([{ snoozedUntil: addDays(today, 1) }]);
  await panel.getByRole('button', { name: 'Change date' }).click();
  await panel.getByRole('button', { name: 'Wake now' }).click();
  await expect.poll(kept).toMatchObject([{ snoozedUntil: today }]);
  await expect(panel.getByText(/^Delivered/)).toBeVisible();
  await page.goto('about:blank');
  await expect(
    panel.getByRole('region', { name: 'Back' }).getByRole('button', { name: /^Priya Raman/ }),
  ).toBeVisible();
});

/** Sends the lead back after contact because it couldn't be reached, which snoozes it for two weeks. */
async function sendBackUnreached(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'After first contact' }).click();
  await panel.getByRole('button', { name: 'Needs workup' }).click();
  await panel.getByRole('button', { name: 'Could not reach' }).click();
}
