import type { Page } from '@playwright/test';
import { accessibilityIssues } from './support/accessibility-issues';
import { expect, test } from './support/marketing';

test.use({ role: 'admin' });

const places = [
  'overview',
  'inbox',
  'leads',
  'leads/merged',
  'leads/duplicates',
  'content',
  'reports',
  'week',
  'agreement',
  'holdouts',
  'definition',
  'definition/draft',
  'sources',
  'sources/add',
  'sources/add/website',
  'sources/files',
  'targets',
  'sla',
  'people',
  'audit',
  'nowhere',
];
const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 252, colorScheme: 'dark' },
] as const;

for (const { width, colorScheme } of looks) {
  test(`every page is accessible and fits a window of ${width} px in ${colorScheme} colors`, async ({
    marketing,
    endpoint,
    say,
  }) => {
    test.slow(); // Axe reads more than twenty pages.
    await say('needs-workup', { reasons: ['role-unclear'], note: 'Who signs there?' });
    await say('accepted');
    await marketing.setViewportSize({ width, height: 800 });
    await marketing.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const faults: Record<string, string[]> = {};
    for (const place of places) {
      await marketing.goto(`${endpoint.url}/console/${place}`);
      await marketing
        .getByRole('listitem')
        .or(
          marketing.getByText(
            /Page not found|None yet|No targets yet|No likely duplicates|imported yet|A lead handed to sales|Start a holdout|Your turn|Nothing is open/,
          ),
        )
        .first()
        .waitFor();
      faults[place] = await issuesOnceLoaded(marketing);
    }
    await marketing.goto(`${endpoint.url}/console/definition/draft`);
    await marketing.getByRole('button', { name: 'Save draft' }).click();
    await marketing
      .getByRole('region', { name: 'Draft: version 2' })
      .getByRole('button', { name: 'What if?' })
      .click();
    await marketing.getByRole('region', { name: 'What if' }).waitFor();
    faults.draft = await issuesOnceLoaded(marketing);
    await marketing.goto(`${endpoint.url}/console/inbox`);
    await marketing.getByRole('link', { name: /Sent back/ }).click();
    await marketing.getByRole('button', { name: 'Ask a question' }).click();
    faults.question = await issuesOnceLoaded(marketing);
    await marketing.keyboard.press('Escape');
    await marketing.keyboard.press('?');
    await marketing.getByRole('dialog').waitFor();
    faults.keys = await issuesOnceLoaded(marketing);
    await marketing.keyboard.press('Escape');
    await marketing.keyboard.press('Control+k');
    await marketing.getByRole('option').first().waitFor();
    faults.palette = await issuesOnceLoaded(marketing);
    await marketing.keyboard.press('Escape');
    await marketing.goto(`${endpoint.url}/console/leads`);
    await marketing.getByRole('link', { name: 'Priya Raman' }).click();
    await marketing.getByRole('region', { name: 'Timeline' }).waitFor();
    faults.lead = await issuesOnceLoaded(marketing);
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  });

  test(`connecting, importing and merging are accessible and fit a window of ${width} px`, async ({
    marketing,
    endpoint,
  }) => {
    await marketing.setViewportSize({ width, height: 800 });
    await marketing.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const faults: Record<string, string[]> = {};
    await marketing.goto(`${endpoint.url}/console/sources/event-names`);
    await marketing.getByText('No unknown event names').waitFor();
    faults.eventNames = await issuesOnceLoaded(marketing);
    await marketing.goto(`${endpoint.url}/console/sources/add/jotform`);
    await marketing.getByRole('button', { name: 'Create source' }).click();
    await marketing.getByRole('button', { name: 'Generate secret' }).click();
    await marketing.getByText('The address including the secret').waitFor();
    faults.connecting = await issuesOnceLoaded(marketing);
    await marketing.goto(`${endpoint.url}/console/sources/files`);
    await marketing.locator('input[type=file]').setInputFiles({
      name: 'leads.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Email,Name,Shoe size\npriya.raman@northwind-robotics.example,Bob Miller,41\n'),
    });
    await marketing.getByRole('region', { name: 'Import preview' }).waitFor();
    faults.preview = await issuesOnceLoaded(marketing);
    await marketing.goto(`${endpoint.url}/console/content`);
    await marketing
      .getByRole('button', { name: /^Merge .* with…/ })
      .first()
      .click();
    await marketing.getByRole('list', { name: 'Content found' }).getByRole('button').first().click();
    faults.merging = await issuesOnceLoaded(marketing);
    await marketing.goto(`${endpoint.url}/console/sources`);
    await marketing.getByRole('link', { name: 'Website' }).click();
    await marketing.getByRole('button', { name: 'Write a mapping' }).click();
    await marketing.getByRole('button', { name: 'Try it' }).click();
    await marketing.getByText('This would create 2 events').waitFor();
    faults.source = await issuesOnceLoaded(marketing);
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  });
}

test('the open tab stays in view when a window gets narrower', async ({ marketing, endpoint }) => {
  await marketing.setViewportSize({ width: 1280, height: 800 });
  await marketing.goto(`${endpoint.url}/console/people`);
  const tab = marketing.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'People' });
  await expect(tab).toBeInViewport({ ratio: 1 });
  await marketing.setViewportSize({ width: 390, height: 800 });
  await expect(tab).toBeInViewport({ ratio: 1 });
});

/** Axe would read a page that is still changing. */
async function issuesOnceLoaded(page: Page): Promise<string[]> {
  await expect(page.locator('main .late')).toHaveCount(0);
  return accessibilityIssues(page);
}
