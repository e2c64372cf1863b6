import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { ensureChromium } from './ensure-chromium';
import { sandboxArgs } from './sandbox-args';

// Shows the side panel and the popup among a browser's pages. They are in no tab, and Playwright leaves such pages
// out unless this is set. It is read whenever a page opens.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

/** A browser with the built extension. */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** `chrome-extension://<id>`. */
  origin: string;
  /** The options page that opened on installation. */
  firstOptions: Page;
  /** Opens a new options page. */
  openOptions: () => Promise<Page>;
  /**
   * Waits for a page outside tabs: the side panel or popup. With several windows, returns one that isn't in
   * `others`.
   */
  waitForPage: (path: 'sidepanel.html' | 'popup.html', others?: readonly Page[]) => Promise<Page>;
  /** Whether such a page is open. */
  isOpen: (path: 'sidepanel.html' | 'popup.html') => boolean;
  /** The extension's background, to evaluate code in. */
  background: BrowserContext['serviceWorkers'];
  close: () => Promise<void>;
}

export interface LaunchOptions {
  /** The folder of a built extension, if not the default one. */
  extension?: string;
  isHeadless: boolean;
  /** The profile to use. If not given, a new one is created and removed at the end. */
  profile?: string;
  /** The X display to use. */
  display?: string;
  /** Whether windows may have different sizes. Otherwise, all have the browser's size. */
  hasOwnSizes?: boolean;
}

export const builtExtension = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** Starts Chromium with the built extension. */
export async function launchExtension({
  isHeadless,
  extension = builtExtension,
  profile,
  display,
  hasOwnSizes = false,
}: LaunchOptions): Promise<ExtensionBrowser> {
  const folder = profile ?? (await makeProfile());
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium(),
    headless: isHeadless,
    viewport: null, // Or the side panel would be as wide as a tab.
    ...(display && { env: { ...process.env, DISPLAY: display } }),
    args: [
      ...sandboxArgs,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      ...(hasOwnSizes ? [] : ['--window-size=1500,900']),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers();
  // Node's URL has no origin for this scheme.
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  // On installation, the extension opens its options in any empty tab. Wait for that, so that it isn't one of
  // ours.
  await worker.evaluate('chrome.runtime.openOptionsPage()');
  const pageAt = (path: string, others: readonly Page[] = []) =>
    context.pages().find((page) => page.url().startsWith(`${origin}/${path}`) && !others.includes(page));
  const waitForPage = async (path: string, others?: readonly Page[]) => {
    let page: Page | undefined;
    await expect(() => {
      page = pageAt(path, others);
      expect(page, `${path} hasn’t opened`).toBeDefined();
    }).toPass({ intervals: [50], timeout: 10_000 });
    return page as Page;
  };
  const firstOptions = await waitForPage('options.html');
  return {
    context,
    origin,
    firstOptions,
    background: () => context.serviceWorkers(),
    async openOptions() {
      const page = await context.newPage();
      await page.goto(`${origin}/options.html`);
      return page;
    },
    waitForPage,
    isOpen: (path) => pageAt(path) !== undefined,
    async close() {
      await context.close();
      if (!profile) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Creates a profile in which the browser doesn't offer to save passwords, because that would cover the page.
 */
async function makeProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-profile-'));
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default/Preferences'), JSON.stringify({ credentials_enable_service: false }));
  return folder;
}
