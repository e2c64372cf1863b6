import type { Page } from '@playwright/test';
import { makeWriteKey } from '../../server/teams/tokens';
import { expect, test } from './support/marketing';

/** Sends something to an address that a tool would be pointed at. @returns the status. */
async function post(url: string, body: object): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
}

const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).first();

test('a source says in words how it is doing: nothing yet, refusing and why, well again', async ({
  marketing,
  endpoint,
  team,
}) => {
  const key = await makeWriteKey(endpoint.store, team.id, 'Newsletter');
  const identify = (traits: object) =>
    post(`${endpoint.url}/v1/batch`, { writeKey: key, batch: [{ type: 'identify', traits }] });
  await marketing.getByRole('link', { name: 'Sources' }).click();
  const row = rowOf(marketing, 'Newsletter');
  await expect(row).toContainText('Nothing yet');
  await expect(rowOf(marketing, 'Website')).toContainText('Well');
  await marketing.getByText('A key, and the address to point it at').click();
  await marketing.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await marketing.getByRole('button', { name: 'Copy the address for Ghost' }).click();
  const address = `${endpoint.url}/in/<key>/ghost`;
  expect(await marketing.evaluate('navigator.clipboard.readText()')).toBe(address);
  await identify({ name: 'Nobody’s' });
  await marketing.reload();
  await expect(row).toContainText('Refusing: The event names nobody');
  await row.getByText('The last fault of Newsletter').click();
  await expect(row.locator('details')).toContainText(/today, \d\d:\d\d/);
  await identify({ email: 'lena@newsletter.example' });
  await marketing.reload();
  await expect(row).toContainText('Well again');
  await expect(row).toContainText('last event just now');
  await expect(row).toContainText('stored1repeated0rejected1');
});

test.describe('an admin', () => {
  test.use({ role: 'admin' });

  test('sets a secret, tries a mapping and saves it: what the tool sends is taken', async ({
    marketing,
    endpoint,
    team,
  }) => {
    const key = await makeWriteKey(endpoint.store, team.id, 'Webinar tool');
    const address = `${endpoint.url}/in/${key}`;
    const message = { attendees: [{ mail: 'zoe@sources.example', full: 'Zoe Om', did: 'joined' }] };
    expect(await post(address, message)).toBe(400); // Nobody has said yet how it is to be read.
    await marketing.getByRole('link', { name: 'Sources' }).click();
    await expect(rowOf(marketing, 'Webinar tool')).toContainText('attendees.0.mail');
    await marketing.getByRole('link', { name: 'Webinar tool' }).click();

    expect(await post(`${address}/ghost`, {})).toBe(200);
    await marketing.getByRole('button', { name: 'Set a secret' }).click();
    await marketing.getByLabel('The secret').fill('short');
    await marketing.keyboard.press('Enter');
    await expect(marketing.getByText('8 letters at least')).toBeVisible();
    await marketing.getByLabel('The secret').fill('a long secret');
    await marketing.keyboard.press('Enter');
    await expect(marketing.getByText('A secret is set')).toBeVisible();
    expect(await post(`${address}/ghost`, {})).toBe(401);
    await marketing.getByRole('button', { name: 'Take the secret away' }).click();
    await marketing.getByRole('dialog').getByRole('button', { name: 'Take it away' }).click();
    await expect(marketing.getByText('No secret is set')).toBeVisible();
    expect(await post(`${address}/ghost`, {})).toBe(200);

    const mapping = { events: 'attendees', email: 'mail', nam: 'full', event: 'did' };
    await marketing.getByLabel('The mapping').fill(JSON.stringify(mapping));
    await expect(marketing.getByText('A mapping can’t say “nam”')).toBeVisible();
    await expect(marketing.getByRole('button', { name: 'Save the mapping' })).toBeDisabled();
    const { nam, ...right } = mapping;
    const mended = { ...right, name: nam, events_named: { joined: 'Webinar Attended' } };
    await marketing.getByLabel('The mapping').fill(JSON.stringify(mended));
    await marketing.getByRole('textbox', { name: 'A message' }).fill(JSON.stringify(message));
    await marketing.getByRole('button', { name: 'Try it' }).click();
    const tried = marketing.getByRole('region', { name: 'Try a message' });
    await expect(tried).toContainText('It would make 2 events');
    await expect(tried).toContainText('Zoe Om');
    expect(await post(address, message)).toBe(400); // It was tried, and not saved.
    await marketing.getByRole('button', { name: 'Save the mapping' }).click();
    await expect(marketing.getByText('Saved: the next message')).toBeVisible();
    expect(await post(address, message)).toBe(200);
    await marketing.reload();
    await expect(marketing.getByLabel('The mapping')).toHaveValue(/"events_named"/);
    await expect(marketing.getByText('last event just now')).toBeVisible();
    await marketing.getByRole('link', { name: 'Leads' }).click();
    await expect(marketing.getByText('Zoe Om', { exact: true })).toBeVisible();
  });
});

test('a marketer reads a source’s settings, and can’t change them', async ({ marketing }) => {
  await marketing.getByRole('link', { name: 'Sources' }).click();
  await marketing.getByRole('link', { name: 'Website' }).click();
  await expect(marketing.getByText('Only an admin can change')).toBeVisible();
  await expect(marketing.getByText('No secret is set')).toBeVisible();
  await expect(marketing.getByRole('button', { name: /secret|mapping/ })).toHaveCount(0);
  const id = new URL(marketing.url()).pathname.split('/').at(-1);
  const refused = await marketing.evaluate(async (path) => {
    const headers = { 'content-type': 'application/json', 'x-passback-console': '1' };
    return (await fetch(path, { method: 'PATCH', headers, body: '{"secret":null}' })).status;
  }, `/v1/console/sources/${id}`);
  expect(refused).toBe(403);
});

test('a CSV of Latin-1 shows what it would do, with the line of each fault, then does it, once', async ({
  marketing,
}) => {
  const csv = `Email;Vorname;Nachname;Firma;Schuhgröße
soren@csv.example;Søren;Müller;Straße GmbH;41
ragged@csv.example;Rag
half@;Half;Address;;
ida@csv.example;Ida;Jørgensen;Straße GmbH;38
`;
  const file = { name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'latin1') };
  await marketing.getByRole('link', { name: 'Sources' }).click();
  const part = marketing.getByRole('region', { name: 'Import a file' });
  const choose = part.locator('input[type=file]');
  await choose.setInputFiles({ ...file, buffer: Buffer.from('name\nIda\n') });
  await expect(part.getByRole('alert').first()).toHaveText(/needs a column “email”/);
  await choose.setInputFiles(file);
  await expect(part).toContainText('Windows-1252');
  await expect(part).toContainText('Columns ignored: Schuhgröße');
  await expect(part).toContainText('Line 3The line has 2 fields, the head has 5');
  await expect(part).toContainText('Line 4“half@” is no e-mail address.');
  await part.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(part).toContainText('2 rows imported: 2 new people');
  const mended = Buffer.from(csv.replace(/^(?:ragged|half).*\n/gm, ''), 'latin1');
  const dropped = await marketing.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'mended.csv'));
      return data;
    },
    [...mended],
  );
  await part.getByText('leads.csv').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(part).toContainText('Nothing new: all 2 rows had been imported before.');
  await expect(part.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
  await marketing.getByRole('link', { name: 'Leads' }).click();
  await expect(marketing.getByText('Søren Müller', { exact: true })).toBeVisible();
  await expect(marketing.getByText('Ida Jørgensen', { exact: true })).toBeVisible();
});
