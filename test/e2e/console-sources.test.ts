import type { Page } from '@playwright/test';
import { createWriteKey } from '../../server/features/teams/tokens';
import { expect, openSettings, test } from './support/marketing';

/** Posts JSON as a tool does. @returns the response's status. */
async function postJson(url: string, body: object): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
}

const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).first();

test('a source shows its health: no messages yet, rejecting and why, working again', async ({
  marketing,
  endpoint,
  team,
}) => {
  const key = await createWriteKey(endpoint.store, team.id, 'Newsletter');
  const identify = (traits: object) =>
    postJson(`${endpoint.url}/v1/batch`, { writeKey: key, batch: [{ type: 'identify', traits }] });
  await openSettings(marketing, 'Sources');
  const row = rowOf(marketing, 'Newsletter');
  await expect(row).toContainText('No messages yet');
  await expect(rowOf(marketing, 'Website')).toContainText('Working');
  await identify({ name: 'Lena Voss' });
  await marketing.reload();
  await expect(row).toContainText('Rejecting: The event doesn’t say who it is about.');
  await identify({ email: 'lena@newsletter.example', employees: 'lots' });
  await marketing.reload();
  await expect(row).toContainText('Working again');
  await expect(row).toContainText('last event just now');
  await expect(row).toContainText('stored1rejected1');
  await row.getByRole('link', { name: 'Newsletter' }).click();
  await expect(marketing.getByRole('region', { name: 'Rejected' })).toContainText('who it is about');
  await expect(marketing.getByRole('region', { name: 'Rejected' })).toContainText(/today, \d\d:\d\d/);
  await expect(marketing.getByRole('region', { name: 'Accepted with a warning' })).toContainText('“lots”');
});

test.describe('an admin', () => {
  test.use({ role: 'admin' });

  test('sets a secret, tries a mapping and saves it, and the tool’s messages are accepted', async ({
    marketing,
    endpoint,
    team,
  }) => {
    const key = await createWriteKey(endpoint.store, team.id, 'Webinar tool');
    const address = `${endpoint.url}/in/${key}`;
    const message = { attendees: [{ mail: 'zoe@sources.example', full: 'Zoe Om', did: 'joined' }] };
    expect(await postJson(address, message)).toBe(400); // The source has no mapping yet.
    await openSettings(marketing, 'Sources');
    await expect(rowOf(marketing, 'Webinar tool')).toContainText('Rejecting');
    await marketing.getByRole('link', { name: 'Webinar tool' }).click();

    expect(await postJson(`${address}/ghost`, {})).toBe(200);
    await marketing.getByRole('button', { name: 'Set secret' }).click();
    await marketing.getByLabel('Secret, as shown in the tool').fill('short');
    await marketing.keyboard.press('Enter');
    await expect(marketing.getByText('8 to 500 characters')).toBeVisible();
    await marketing.getByLabel('Secret, as shown in the tool').fill('a long secret');
    await marketing.keyboard.press('Enter');
    await expect(marketing.getByText('A secret is set')).toBeVisible();
    expect(await postJson(`${address}/ghost`, {})).toBe(401);
    await marketing.getByRole('button', { name: 'Remove secret' }).click();
    await marketing.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(marketing.getByText('No secret is set')).toBeVisible();
    expect(await postJson(`${address}/ghost`, {})).toBe(200);

    await marketing.getByRole('button', { name: 'Write a mapping' }).click();
    const mapping = { events: 'attendees', email: 'mail', event: 'did' };
    const misspelled = { ...mapping, nam: 'full' };
    await marketing.getByRole('textbox', { name: 'Mapping' }).fill(JSON.stringify(misspelled));
    await expect(marketing.getByText('Unknown mapping field “nam”')).toBeVisible();
    await expect(marketing.getByRole('button', { name: 'Save mapping' })).toBeDisabled();
    const corrected = { ...mapping, name: 'full', events_named: { joined: 'Webinar Attended' } };
    await marketing.getByRole('textbox', { name: 'Mapping' }).fill(JSON.stringify(corrected));
    await marketing.getByRole('textbox', { name: 'Sample message' }).fill(JSON.stringify(message));
    await marketing.getByRole('button', { name: 'Try it' }).click();
    const preview = marketing.getByRole('region', { name: 'Try a message' });
    await expect(preview).toContainText('This would create 2 events');
    await expect(preview).toContainText('Zoe Om');
    expect(await postJson(address, message)).toBe(400); // The mapping was tried, not saved.
    await marketing.getByRole('button', { name: 'Save mapping' }).click();
    await expect(marketing.getByText('Saved. It applies from the next message.')).toBeVisible();
    expect(await postJson(address, message)).toBe(200);
    await marketing.reload();
    await expect(marketing.getByRole('textbox', { name: 'Mapping' })).toHaveValue(/"events_named"/);
    await expect(marketing.getByText('last event just now')).toBeVisible();
    await marketing.getByRole('link', { name: 'Leads' }).click();
    await expect(marketing.getByText('Zoe Om', { exact: true })).toBeVisible();
  });

  test('sets how a source’s dates are read, and in which time zone', async ({ marketing }) => {
    await openSettings(marketing, 'Sources');
    await marketing.getByRole('link', { name: 'Website' }).click();
    const section = marketing.getByRole('region', { name: 'Dates' });
    await section
      .getByLabel('Order of day and month')
      .selectOption({ label: 'Day first: 03/11/2026 is 3 November' });
    await section.getByLabel('Time zone').fill('Middle/Earth');
    await section.getByRole('button', { name: 'Save' }).click();
    await expect(
      section.getByRole('alert').filter({ hasText: '“Middle/Earth” isn’t a time zone' }),
    ).toBeVisible();
    await section.getByLabel('Time zone').fill('Europe/Berlin');
    await section.getByRole('button', { name: 'Save' }).click();
    await expect(section.getByText('Saved.')).toBeVisible();
    await marketing.reload();
    await expect(section.getByLabel('Order of day and month')).toHaveValue('day-first');
    await expect(section.getByLabel('Time zone')).toHaveValue('Europe/Berlin');
  });

  test('limits what a public key may send and sees how much was rejected', async ({
    marketing,
    endpoint,
    team,
  }) => {
    const key = await createWriteKey(endpoint.store, team.id, 'Shop pages', 'browser');
    const viewPage = () =>
      postJson(`${endpoint.url}/v1/page`, {
        writeKey: key,
        anonymousId: 'v1',
        messageId: crypto.randomUUID(),
      });
    expect(await viewPage()).toBe(200);
    await openSettings(marketing, 'Sources');
    await marketing.getByRole('link', { name: 'Shop pages' }).click();
    const section = marketing.getByRole('region', { name: 'Limits' });
    await expect(section).toContainText('Nothing was rejected today');
    const events = section.getByRole('group', { name: 'Events per day' });
    await expect(events).toContainText('1 of 100,000 today');
    await events.getByLabel('All visitors, per day').fill('-1');
    await section.getByRole('button', { name: 'Save' }).click();
    await expect(events.getByText('Enter a whole number')).toBeVisible();
    await events.getByLabel('All visitors, per day').fill('1');
    await section.getByRole('button', { name: 'Save' }).click();
    await expect(section.getByText('Saved.')).toBeVisible();
    await viewPage();
    await marketing.reload();
    await expect(section).toContainText('1 rejected today');
    await expect(events).toContainText('1 of 1 today');
  });
});

test('a marketer can read a source’s settings but not change them', async ({ marketing }) => {
  await openSettings(marketing, 'Sources');
  await marketing.getByRole('link', { name: 'Website' }).click();
  await expect(marketing.getByText('Only admins can change')).toBeVisible();
  await expect(marketing.getByText('No secret is set')).toBeVisible();
  await expect(marketing.getByRole('button', { name: /secret|mapping/ })).toHaveCount(0);
  const id = new URL(marketing.url()).pathname.split('/').at(-1);
  const refused = await marketing.evaluate(async (path) => {
    const headers = { 'content-type': 'application/json', 'x-passback-console': '1' };
    return (await fetch(path, { method: 'PATCH', headers, body: '{"secret":null}' })).status;
  }, `/v1/console/sources/${id}`);
  expect(refused).toBe(403);
});
