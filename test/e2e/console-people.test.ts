import { parseConnectionCode } from '../../utils/contract/shared/connection-code';
import { expect, openSettings, test } from './support/marketing';

test.describe('an admin', () => {
  test.use({ role: 'admin' });

  test('creates a link and a code for a rep, and the endpoint rejects both once they are revoked', async ({
    marketing,
    endpoint,
  }) => {
    await openSettings(marketing, 'People');
    await marketing.getByRole('button', { name: 'Add rep' }).click();
    await marketing.getByLabel('Name').fill('Ben Okoye');
    await marketing.getByLabel('Email address').fill('ben@nowhere');
    await marketing.getByRole('button', { name: 'Create link' }).click();
    await expect(
      marketing.getByRole('alert').filter({ hasText: 'isn’t a valid email address' }),
    ).toBeVisible();
    await marketing.getByLabel('Email address').fill('Ben@acme-sales.example');
    await marketing.getByRole('button', { name: 'Create link' }).click();
    const dialog = marketing.getByRole('dialog', { name: 'Link for Ben Okoye' });
    await expect(dialog).toContainText('Works on this computer only');
    await dialog.getByText('Only the connection code').click();
    const code = parseConnectionCode(await dialog.locator('details code').innerText());
    if ('problem' in code) throw new Error(code.problem);
    await marketing.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog.getByRole('button', { name: 'Copy the link' }).click();
    await expect(dialog.getByRole('button', { name: 'Copied the link' })).toBeVisible();
    expect(await marketing.evaluate('navigator.clipboard.readText()')).toBe(
      `${endpoint.url}/console/join#${code.token}`,
    );
    await expect(dialog).toContainText('Ben Okoye hasn’t connected yet');
    const me = () => fetch(`${endpoint.url}/v1/me`, { headers: { authorization: `Bearer ${code.token}` } });
    expect((await me()).status).toBe(200);
    await expect(dialog).toContainText('Ben Okoye has connected');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(marketing.getByText(code.token)).toHaveCount(0); // Shown only once.
    await marketing.reload();
    const row = marketing.getByRole('listitem').filter({ hasText: 'Ben Okoye' });
    await expect(row).toContainText('ben@acme-sales.example · last used this hour');
    await row.getByRole('button', { name: 'Revoke Ben Okoye' }).click();
    await marketing.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await expect(row).toContainText('revoked');
    const refused = await me();
    expect([refused.status, (await refused.json()).detail]).toEqual([
      401,
      expect.stringContaining('revoked'),
    ]);
  });

  test('creates a link that signs in a marketer, who sees no People page, and ends that session', async ({
    marketing,
    browser,
  }) => {
    await openSettings(marketing, 'People');
    await marketing.getByRole('button', { name: 'Add marketer' }).click();
    await marketing.getByLabel('Name, as shown to reps').fill('Leo Wolf');
    await marketing.getByRole('button', { name: 'Create sign-in link' }).click();
    const link = await marketing.locator('dialog code').innerText();
    const leo = await browser.newPage();
    await leo.goto(link);
    await leo.getByRole('button', { name: 'Sign in' }).click();
    await leo.getByRole('heading', { name: 'Overview' }).waitFor();
    await leo.getByRole('link', { name: 'Settings' }).click();
    await expect(leo.getByRole('link', { name: 'Targets' })).toBeVisible();
    await expect(leo.getByRole('link', { name: 'People' })).toHaveCount(0);
    await leo.goto(link.replace(/sign-in#.*/, 'people'));
    await expect(leo.getByText('This page is for admins')).toBeVisible();
    await marketing.getByRole('button', { name: 'Done' }).click();
    await marketing.reload();
    await marketing.getByRole('button', { name: /^End Leo Wolf’s session/ }).click();
    const dialog = marketing.getByRole('dialog', { name: /^End Leo Wolf’s session/ });
    await dialog.getByRole('button', { name: 'End session' }).click();
    await expect(marketing.getByRole('button', { name: /^End Leo Wolf’s session/ })).toHaveCount(0);
    await leo.reload();
    await expect(leo.getByRole('heading', { name: 'Your session has ended' })).toBeVisible();
    await leo.close();
  });
});
