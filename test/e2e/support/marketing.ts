import type { Page } from '@playwright/test';
import { ensureChromium } from '../../../scripts/browser/ensure-chromium';
import { sandboxArgs } from '../../../scripts/browser/sandbox-args';
import type { Endpoint } from '../../../server/api/start-endpoint';
import { createSignInLink, formatSignInLink } from '../../../server/features/sign-in/create-sign-in-link';
import type { ConsoleRole } from '../../../utils/contract/console/session';
import type { TestTeam } from './team';
import { test as base, expect } from './test';

/**
 * Marketing at work: a page of the console, signed in by a link, and a rep who calls the endpoint as the
 * panel does.
 */
export const test = base.extend<{
  role: ConsoleRole;
  marketing: Page;
  say: (said: string, body?: object) => Promise<string>;
}>({
  launchOptions: { executablePath: ensureChromium(), args: sandboxArgs },
  role: ['marketer', { option: true }],
  marketing: async ({ page, endpoint, team, role }, use) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(await linkFor(endpoint, team, role));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Console' }).waitFor();
    await page.goto(`${endpoint.url}/console/inbox?needs=all`);
    await page.getByRole('searchbox', { name: 'Search by lead' }).waitFor();
    await use(page);
    expect(faults).toEqual([]);
  },
  say: async ({ endpoint, team }, use) => {
    const lead = (await lookUp(endpoint, team)).id;
    await use(async (said, body = {}) => {
      const id = crypto.randomUUID();
      const stage = said === 'sales-ready' ? 'after-contact' : 'before-contact';
      const item = { id, revision: 1, kind: 'disposition', lead, createdAt: new Date().toISOString() };
      await asRep(endpoint, team, 'feedback', {
        items: [{ ...item, body: { stage, disposition: said, ...body } }],
      });
      return id;
    });
  },
});

/** Opens one of the pages under Settings. */
export async function openSettings(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click();
}

/** A link that signs in Maria or one of her colleagues. */
export async function linkFor(
  { store, url }: Endpoint,
  team: TestTeam,
  role: ConsoleRole,
  name = 'Maria Berg',
): Promise<string> {
  const token = await createSignInLink(store, team.id, { name, role }, new Date());
  return formatSignInLink(url, token);
}

/** Calls the endpoint as the rep's panel does. */
export async function asRep({ url }: Endpoint, { token }: TestTeam, path: string, body: object) {
  const response = await fetch(`${url}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Priya's card, as the rep's panel gets it. */
export async function lookUp(endpoint: Endpoint, team: TestTeam) {
  const prospects = [{ email: 'priya.raman@northwind-robotics.example' }];
  return (await asRep(endpoint, team, 'lookups', { prospects })).answers[0].lead;
}

export { expect };
