import { asRep, expect, linkFor, lookUp, openSettings, test } from './support/marketing';

test('a higher threshold is drafted, tried on past dispositions, signed by both sides, computed, and takes effect', async ({
  browser,
  marketing,
  endpoint,
  team,
  say,
}) => {
  await say('accepted');
  const { id: lead } = await lookUp(endpoint, team);
  const dispute = {
    id: crypto.randomUUID(),
    revision: 1,
    kind: 'factor',
    lead,
    createdAt: new Date().toISOString(),
  };
  await asRep(endpoint, team, 'feedback', {
    items: [
      { ...dispute, body: { factor: 'fit.senior', label: 'Senior enough to decide', withdrawn: false } },
    ],
  });
  await openSettings(marketing, 'Lead definition');
  const standing = marketing.getByRole('region', { name: 'Current definition' });
  await expect(standing).toContainText('60threshold, of 100 points');
  const senior = marketing.getByRole('listitem').filter({ hasText: 'Senior enough to decide' });
  await expect(senior.getByRole('link', { name: '1 dispute against' })).toBeVisible();

  await marketing.getByRole('link', { name: 'Draft a change' }).click();
  await marketing.getByLabel('Points a lead needs to be handed to sales').fill('75');
  await marketing.getByRole('button', { name: 'What if?' }).click();
  const whatIf = marketing.getByRole('region', { name: 'What if' });
  await expect(whatIf).toContainText('Accepted, kept0 of 1 · 1 fewer than now');
  await expect(whatIf).toContainText('1 lead no longer goes to sales. Checked: all 2 leads, as of now.');
  await expect(whatIf.getByRole('listitem')).toContainText([
    /Priya Raman.*no longer goes to sales/,
    /Priya Raman.*falls below the threshold of 75/,
  ]);
  await marketing.getByRole('button', { name: 'Save draft' }).click();

  const draft = marketing.getByRole('region', { name: 'Draft: version 2' });
  await expect(draft.getByRole('listitem')).toHaveText('Threshold: 60 → 75');
  await expect(draft).toBeInViewport(); // Each page starts at its top, however far the last one was scrolled.
  await expect(draft).toContainText('You sign as Maria Berg.');
  const sol = await (await browser.newContext()).newPage();
  await sol.goto(await linkFor(endpoint, team, 'marketer', 'Sol Reyes'));
  await sol.getByRole('button', { name: 'Sign in' }).click();
  await openSettings(sol, 'Lead definition');
  await sol.getByRole('button', { name: 'Sign for sales' }).click();
  const other = sol.getByRole('region', { name: 'Draft: version 2' });
  await expect(other).toContainText('Sol Reyes signed for sales');
  await expect(other).toContainText('Waiting for marketing to sign. You’ve signed already');
  // The progress is not read again until it has been seen once.
  let readOn = () => {};
  const seen = new Promise<void>((done) => {
    readOn = done;
  });
  await marketing.route('**/v1/console/definitions', async (route) => {
    await seen;
    await route.continue();
  });
  await draft.getByRole('button', { name: 'Sign for marketing' }).click();
  await expect(
    marketing.getByRole('status').filter({ hasText: 'Both sides have signed version 2' }),
  ).toContainText('Version 1 stays live until that’s done.0 of 2 leads');
  await expect(marketing.getByRole('progressbar')).toBeVisible();
  await expect(standing).toContainText('Version 1 is live');
  readOn();
  await expect(marketing.getByRole('status').filter({ hasText: 'Version 2 is now live' })).toBeVisible();
  await expect(standing).toContainText('75threshold, of 100 points');
  await expect(standing).toContainText(/Sol Reyes for sales/);
  await expect(marketing.getByRole('region', { name: 'Past versions' })).toContainText('Version 1');
  expect((await lookUp(endpoint, team)).score).toMatchObject({ definition: 2, threshold: 75 });
});

test('an invalid definition is refused with an explanation, and no input is lost', async ({ marketing }) => {
  await openSettings(marketing, 'Lead definition');
  await marketing.getByRole('link', { name: 'Draft a change' }).click();
  const bar = marketing.getByLabel('Points a lead needs to be handed to sales');
  await bar.fill('500');
  await marketing.getByRole('button', { name: 'Add fit rule' }).click();
  await marketing.keyboard.type('Knows us'); // The focus is in the new rule.
  await marketing.getByRole('button', { name: 'Save draft' }).click();
  const alert = marketing.getByRole('alert');
  await expect(alert.filter({ hasText: 'Fix the 2 errors above' })).toBeVisible();
  await expect(marketing.getByText('Enter a number.')).toBeVisible();
  await marketing.getByRole('button', { name: 'Remove Knows us' }).click();
  await expect(marketing.getByRole('button', { name: 'Add fit rule' })).toBeFocused();
  await marketing.getByRole('button', { name: 'Save draft' }).click();
  await expect(alert.filter({ hasText: 'No lead can reach the threshold of 500' })).toContainText(
    'still here',
  );
  await expect(bar).toHaveValue('500');
  await marketing.getByRole('button', { name: 'Undo' }).click();
  await expect(marketing.getByLabel('Rule name').last()).toHaveValue('Knows us');
});

test('unfinished input survives a reload until it is discarded, and a draft can be discarded, too', async ({
  marketing,
}) => {
  await openSettings(marketing, 'Lead definition');
  await marketing.getByRole('link', { name: 'Draft a change' }).click();
  await marketing.getByLabel('Points', { exact: true }).first().fill('2x');
  await marketing.reload();
  await expect(marketing.getByText('Your earlier changes are still here')).toBeVisible();
  await expect(marketing.getByLabel('Points', { exact: true }).first()).toHaveValue('2x');
  await marketing.getByRole('main').getByRole('link', { name: 'Lead definition' }).click();
  await expect(marketing.getByText('You have changes that aren’t saved as a draft')).toBeVisible();
  await marketing.getByRole('link', { name: 'Continue editing' }).click();
  await marketing
    .getByRole('region', { name: 'Unsaved changes' })
    .getByRole('button', { name: 'Discard' })
    .click();
  await marketing.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expect(marketing.getByLabel('Points', { exact: true }).first()).toHaveValue('15');
  await marketing.reload();
  await expect(marketing.getByLabel('Points', { exact: true }).first()).toHaveValue('15');
  await expect(marketing.getByText('Your earlier changes')).toHaveCount(0);

  await marketing.getByRole('button', { name: 'What if?' }).click();
  await expect(marketing.getByText('Reps haven’t judged any leads yet.')).toBeVisible();
  await marketing.getByRole('button', { name: 'Save draft' }).click();
  const draft = marketing.getByRole('region', { name: 'Draft: version 2' });
  await expect(draft).toContainText('No changes.');
  await draft.getByRole('button', { name: 'Discard draft' }).click();
  await marketing.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expect(draft).toHaveCount(0);
  await expect(marketing.getByRole('link', { name: 'Draft a change' })).toBeVisible();
});

test('a colleague’s signed draft is not replaced without warning: both choices lead on, and no input is lost', async ({
  marketing,
  context,
}) => {
  await openSettings(marketing, 'Lead definition');
  await marketing.getByRole('link', { name: 'Draft a change' }).click();
  const bar = marketing.getByLabel('Points a lead needs to be handed to sales');
  await bar.fill('75');
  const colleague = await context.newPage();
  await colleague.goto(marketing.url());
  await colleague.getByLabel('Points a lead needs to be handed to sales').fill('65');
  await colleague.getByRole('button', { name: 'Save draft' }).click();
  await colleague.getByRole('button', { name: 'Sign for marketing' }).click();
  await expect(colleague.getByText('Maria Berg signed for marketing')).toBeVisible();

  await bar.fill('80');
  await marketing.getByRole('button', { name: 'Save draft' }).click();
  const alert = marketing.getByRole('alert').filter({ hasText: 'Another draft is open: version 2' });
  await expect(alert).toContainText('signed by Maria Berg for marketing');
  await alert.getByRole('link', { name: 'View it' }).click();
  const draft = marketing.getByRole('region', { name: /^Draft: version/ });
  await expect(draft.getByRole('listitem')).toHaveText('Threshold: 60 → 65');
  await marketing.getByRole('link', { name: 'Continue editing' }).click();
  await expect(bar).toHaveValue('80');
  await marketing.getByRole('button', { name: 'Save draft' }).click();
  await alert.getByRole('button', { name: 'Replace it with mine' }).click();
  await expect(draft.getByRole('listitem')).toHaveText('Threshold: 60 → 80');
});
