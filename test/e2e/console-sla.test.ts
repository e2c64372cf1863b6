import { expect, lookUp, openSettings, test } from './support/marketing';

test('the SLA that marketing sets applies to the rep’s card, and no input is lost', async ({
  marketing,
  endpoint,
  team,
  context,
}) => {
  const decideBy = async () => Date.parse((await lookUp(endpoint, team)).deadlines.decideBy);
  const before = await decideBy();
  await openSettings(marketing, 'SLAs');
  const decide = marketing.getByLabel('Sales decides within');
  const was = Number(await decide.inputValue());
  await decide.fill('');
  await marketing.getByRole('button', { name: 'Save' }).click();
  await expect(decide).toHaveAccessibleDescription(/whole hours/);
  await decide.fill(String(was + 5));
  await context.setOffline(true);
  await marketing.getByRole('button', { name: 'Save' }).click();
  await expect(marketing.getByText('What you typed is still here')).toBeVisible();
  await context.setOffline(false);
  await marketing.getByRole('button', { name: 'Save' }).click();
  await expect(marketing.getByText('Saved.')).toBeVisible();
  expect(await decideBy()).toBe(before + 5 * 3_600_000);

  await decide.fill('1');
  await marketing.getByLabel('Sales contacts within').fill('1');
  await marketing.getByLabel('Marketing answers within').fill('2');
  await marketing.getByLabel('Business hours only').check();
  await marketing.getByLabel('Time zone').fill('Mars/Olympus');
  await marketing.getByRole('button', { name: 'Save' }).click();
  await expect(marketing.getByLabel('Time zone')).toHaveAccessibleDescription(/Unknown time zone/);
  await marketing.getByLabel('Time zone').fill('Asia/Kolkata');
  await marketing.getByLabel('From').selectOption('09:00');
  await marketing.getByLabel('To', { exact: true }).selectOption('11:00');
  for (const day of ['Tue', 'Wed', 'Thu', 'Fri']) await marketing.getByLabel(day).uncheck();
  await expect(
    marketing.getByText(
      /A lead handed to sales on Friday at 16:00 needs a verdict by Monday at 10:00. Accepted then, it needs a first contact by Monday at 11:00/,
    ),
  ).toBeVisible();
  await marketing.getByRole('button', { name: 'Save' }).click();
  await expect(marketing.getByText('Saved.')).toBeVisible();
  const inKolkata = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Kolkata',
    weekday: 'long',
    hour: 'numeric',
  });
  expect(inKolkata.format(await decideBy())).toMatch(/^Monday.*(?:09|10|11)$/); // 09 if it is the last hour of a Monday there.
  await marketing.reload();
  await expect(marketing.getByLabel('Time zone')).toHaveValue('Asia/Kolkata');
});
