import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureChromium } from './ensure-chromium';
import { sandboxArgs } from './sandbox-args';

/**
 * A browser with the built extension, and a second connection to it that can access the side panel and popup.
 */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** `chrome-extension://<id>`. */
  origin: string;
  /** Opens a new options page. */
  openOptions: () => Promise<Page>;
  /**
   * Waits for a page outside tabs: the side panel or popup. With several windows, returns one that isn't in
   * `others`.
   */
  waitForPage: (path: 'sidepanel.html' | 'popup.html', others?: readonly Page[]) => Promise<Page>;
  /** Whether such a page is open. */
  isOpen: (path: 'sidepanel.html' | 'popup.html') => Promise<boolean>;
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
  viewport?: { width: number; height: number } | null;
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
  viewport,
  display,
  hasOwnSizes = false,
}: LaunchOptions): Promise<ExtensionBrowser> {
  const folder = profile ?? (await makeProfile());
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium(),
    headless: isHeadless,
    viewport,
    ...(display && { env: { ...process.env, DISPLAY: display } }),
    args: [
      ...sandboxArgs,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      ...(hasOwnSizes ? [] : ['--window-size=1500,900']),
      '--remote-debugging-port=0',
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
  await waitForTarget(context, `${origin}/options.html`);
  const lines: Browser[] = [];
  return {
    context,
    origin,
    background: () => context.serviceWorkers(),
    async openOptions() {
      const page = await context.newPage();
      await page.goto(`${origin}/options.html`);
      return page;
    },
    async waitForPage(path, others = []) {
      const known = await Promise.all(others.map(targetOf));
      const { page, line } = await findPage(context, folder, `${origin}/${path}`, known);
      lines.push(line);
      return page;
    },
    isOpen: async (path) => (await targetsAt(context, `${origin}/${path}`)).length > 0,
    async close() {
      for (const line of lines) await line.close();
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

/**
 * Finds a side panel or popup. Playwright's own connection can't access them. Over the debugging port they
 * are normal pages, but only for connections that begin after they were opened.
 */
async function findPage(
  context: BrowserContext,
  folder: string,
  url: string,
  known: readonly string[],
): Promise<{ page: Page; line: Browser }> {
  const target = await waitForTarget(context, url, known);
  const port = (await readFile(join(folder, 'DevToolsActivePort'), 'utf8')).split('\n')[0];
  const line = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  for (const page of line.contexts()[0]?.pages() ?? []) {
    if (page.url().startsWith(url) && (await targetOf(page)) === target) return { page, line };
  }
  throw new Error(`${url} opened and closed again`);
}

/** The browser's ID for a page, which is the same on every connection. */
async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

async function waitForTarget(
  context: BrowserContext,
  url: string,
  known: readonly string[] = [],
): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const target = (await targetsAt(context, url)).find((target) => !known.includes(target));
    if (target) return target;
    await sleep(100);
  }
  throw new Error(`${url} didn’t open`);
}

async function targetsAt(context: BrowserContext, url: string): Promise<string[]> {
  const [anyPage = await context.newPage()] = context.pages();
  const session = await context.newCDPSession(anyPage);
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.filter((target) => target.url.startsWith(url)).map(({ targetId }) => targetId);
}
