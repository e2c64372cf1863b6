import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import {
  type ExtensionBrowser,
  type LaunchOptions,
  launchExtension,
} from '../../../scripts/browser/launch-extension';
import { type Endpoint, startEndpoint } from '../../../server/api/start-endpoint';
import { readConfig } from '../../../server/platform/config';
import { feedback } from '../../../server/platform/db/tables/feedback-tables';
import { linkedinSdui, type Profile } from '../../fixtures/pages/linkedin-sdui';
import { newDatabase } from '../../support/new-database';
import { findPostgres, type Postgres, startPostgres } from '../../support/postgres';
import { type EndpointProxy, startEndpointProxy } from './endpoint-proxy';
import { createTestTeam, type TestTeam } from './team';

/**
 * A rep at work: a browser with the built extension, connected to a real endpoint, with the side panel open.
 */
export interface Rep {
  browser: ExtensionBrowser;
  page: Page;
  panel: Page;
  /** Opens a person's profile at its real address. */
  visit: (profile: Profile) => Promise<void>;
  /** Opens a person's profile and confirms the match, which opens the card. */
  meet: (profile: Profile) => Promise<void>;
}

export const test = base.extend<
  {
    start: LaunchOptions;
    /**
     * Whether the extension remembers that IT has fixed no setting, as it does after a browser's first
     * seconds.
     */
    isPolicyKnown: boolean;
    endpointProxy: EndpointProxy;
    team: TestTeam;
    browserWithExtension: ExtensionBrowser;
    rep: Rep;
  },
  { endpoint: Endpoint; clock: { aheadMs: number } }
>({
  clock: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => use({ aheadMs: 0 }),
    { scope: 'worker' },
  ],
  endpoint: [
    async ({ clock }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'passback-endpoint-'));
      const now = () => new Date(Date.now() + clock.aheadMs);
      // On PostgreSQL where there is one: the embedded store takes a sixth of a test's time.
      const programs = findPostgres();
      const postgres = programs && (await startPostgres(programs));
      const config = readConfig(
        {},
        { DATA_DIR: folder, PORT: '0', ...(postgres && (await databaseOf(postgres))) },
      );
      const endpoint = await startEndpoint({ config, teamName: 'Nobody’s', now });
      await use(endpoint);
      await endpoint.stop();
      if (postgres) await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  endpointProxy: async ({ endpoint }, use) => {
    const endpointProxy = await startEndpointProxy(endpoint.url);
    await use(endpointProxy);
    await endpointProxy.close();
  },
  team: async ({ endpoint, endpointProxy }, use) =>
    use(await createTestTeam(endpoint.store, endpointProxy.url)),
  start: [{ isHeadless: true }, { option: true }],
  isPolicyKnown: [true, { option: true }],
  browserWithExtension: async ({ start, isPolicyKnown }, use) => {
    const browser = await launchExtension(start);
    if (isPolicyKnown) await browser.background()[0]?.evaluate('chrome.storage.local.set({ policy: {} })');
    await use(browser);
    await browser.close();
  },
  rep: async ({ browserWithExtension: browser, team }, use) => {
    const options = await connectInOptions(browser, team.code);
    await options.getByRole('button', { name: 'Open the panel' }).click();
    const panel = await browser.waitForPage('sidepanel.html');
    const page = await browser.context.newPage();
    await options.close();
    const visit = async (profile: Profile) => {
      const address = `https://www.linkedin.com/in/${profile.slug}/`;
      await page.route(address, (route) =>
        route.fulfill({ contentType: 'text/html', body: linkedinSdui(profile) }),
      );
      await page.goto(address);
    };
    const meet = async (profile: Profile) => {
      await visit(profile);
      await panel.getByRole('button', { name: 'Yes, the same person' }).click();
      await panel.getByText('Matched by').waitFor();
    };
    await use({ browser, page, panel, visit, meet });
  },
});

async function databaseOf(postgres: Postgres) {
  const { url, ownerUrl } = await newDatabase(postgres.url);
  return { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
}

/** Clicks the toolbar button and returns the real popup. */
export async function openPopup(browser: ExtensionBrowser): Promise<Page> {
  const [worker = await browser.context.waitForEvent('serviceworker')] = browser.background();
  await worker.evaluate('chrome.action.openPopup()');
  return browser.waitForPage('popup.html');
}

/** All of a team's feedback at an endpoint. */
export function feedbackAt(endpoint: Endpoint, team: TestTeam) {
  return endpoint.store.inTeam(team.id, (tx) => tx.select().from(feedback).orderBy(feedback.createdAt));
}

export { expect } from '@playwright/test';

/** Pastes the code into an options page, by default the one that opened on installation, as a rep does. */
export async function connectInOptions(
  { firstOptions }: ExtensionBrowser,
  code: string,
  options = firstOptions,
): Promise<Page> {
  await options.getByLabel('Connection code').fill(code);
  await options.getByRole('button', { name: 'Connect' }).click();
  await options.getByText('Connected to').waitFor();
  return options;
}
