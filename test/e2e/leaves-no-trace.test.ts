import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtExtension } from '../../scripts/browser/launch-extension';
import { linkedinSdui } from '../fixtures/pages/linkedin-sdui';
import { priya } from '../fixtures/pages/people';
import { expect, test } from './support/test';
import { hostile, nothingLeft, whatIsLeft } from './support/visit-page';

test('the page is identical to the byte after it was read, and received no event', async ({
  rep: { page, panel },
}) => {
  const address = 'https://www.linkedin.com/in/priya-raman/';
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.route('https://www.linkedin.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: hostile(linkedinSdui(priya)),
    }),
  );
  await page.goto(address);
  await panel.getByRole('button', { name: 'Yes, the same person' }).click(); // The page is read, and read again after the confirmation.
  await expect(panel.getByText('Matched by')).toBeVisible();
  await panel.reload();
  await expect(panel.getByText('Matched by')).toBeVisible();
  expect(await page.evaluate(whatIsLeft)).toEqual(nothingLeft);
  expect(requests).toEqual([address]);
});

test('the manifest lets no page or extension connect, load a file or run a script, and asks for few permissions', async () => {
  const manifest = JSON.parse(await readFile(join(builtExtension, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    manifest_version: 3,
    externally_connectable: { ids: [] },
    incognito: 'not_allowed',
  });
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest.host_permissions).toEqual(['https://*.linkedin.com/*', 'https://mail.google.com/*']);
  expect(manifest.permissions.sort()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'identity',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ]);
});

test('the token is in no storage area that content scripts can read', async ({ rep: { panel }, team }) => {
  const areas = await panel.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    const [local, session, sync] = await Promise.all(
      [storage.local, storage.session, storage.sync].map((area) => area.get(null)),
    );
    return { local, session, sync };
  });
  expect(areas).toEqual({ local: expect.anything(), session: expect.anything(), sync: {} });
  for (const area of [areas.local, areas.session]) expect(Object.keys(area)).not.toEqual([]);
  expect(JSON.stringify(areas)).not.toContain(team.token.slice(0, 20));
});

test('a profile whose name contains markup is shown as text, and none of it runs', async ({
  rep: { page, panel },
}) => {
  const name = '&lt;img src=x onerror="document.title=1"&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u202eevil';
  const dialogs: string[] = [];
  panel.on('dialog', (dialog) => dialogs.push(dialog.message()));
  await page.route('https://www.linkedin.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: linkedinSdui({ ...priya, name: name + 'x'.repeat(10_000) }),
    }),
  );
  await page.goto('https://www.linkedin.com/in/priya-raman/');
  const shown = panel.getByText('<img src=x onerror=').first();
  await expect(shown).toBeVisible();
  expect(await shown.textContent()).not.toContain('\u202e'); // It would turn what follows around.
  expect(await panel.locator('img, script:not([src])').count()).toBe(0);
  expect(dialogs).toEqual([]);
});
