import { writeFile } from 'node:fs/promises';
import { linkedinSdui, type Profile } from '../../fixtures/pages/linkedin-sdui';
import { missingForFirefox } from './find-firefox';
import type { FirefoxView } from './firefox-view';
import { type Firefox, launchFirefox } from './launch-firefox';
import { type PageProxy, startPageProxy } from './page-proxy';
import { skipReason } from './skip-reason';
import { test as base, expect } from './test';

/** A rep at work in Firefox, connected to a real endpoint, with the sidebar open. */
export interface FirefoxRep {
  tab: FirefoxView;
  sidebar: FirefoxView;
  /** Opens a person's profile at its real address. */
  visit: (profile: Profile) => Promise<void>;
  /** Opens a person's profile and confirms the match, which opens the card. */
  meet: (profile: Profile) => Promise<void>;
}

const missing = skipReason('The sidebar in a real Firefox', missingForFirefox());

export const test = base.extend<{ pageProxy: PageProxy; firefox: Firefox; firefoxRep: FirefoxRep }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  pageProxy: async ({}, use) => {
    const proxy = await startPageProxy();
    await use(proxy);
    await proxy.close();
  },
  firefox: [
    async ({ pageProxy }, use, testInfo) => {
      const firefox = await launchFirefox(pageProxy.port);
      try {
        await use(firefox);
        if (testInfo.status === testInfo.expectedStatus) return;
        await writeFile(testInfo.outputPath('firefox.png'), await firefox.screenshot());
      } finally {
        await firefox.close();
      }
    },
    { timeout: 60_000 }, // Starting takes 5 s, or half a minute on a busy machine, so it has its own timeout.
  ],
  firefoxRep: async ({ firefox: { tab, sidebar, goTo }, pageProxy, team }, use) => {
    await connectInOptions(tab, team.code);
    const visit = async (profile: Profile) => {
      const address = `https://www.linkedin.com/in/${profile.slug}/`;
      pageProxy.pages.set(address, linkedinSdui(profile));
      await goTo(address);
    };
    const meet = async (profile: Profile) => {
      await visit(profile);
      await sidebar.click('button', 'Yes, the same person');
      await expect.poll(sidebar.text).toContain('Matched by');
    };
    await use({ tab, sidebar, visit, meet });
  },
});

/**
 * The options page opens on its own when the extension is installed. A click on that page opens the sidebar.
 */
async function connectInOptions(options: FirefoxView, code: string): Promise<void> {
  await options.type('Connection code', code);
  await options.click('button', 'Connect');
  await options.click('button', 'Open the panel');
}

export { expect, missing };
