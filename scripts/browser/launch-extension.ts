import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureChromium } from './ensure-chromium';
import { sandboxArgs } from './sandbox-args';

/** A browser with the built extension in it, and a second line to it that sees the side panel and the popup. */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** `chrome-extension://<id>`. */
  origin: string;
  /** A new options page. */
  openOptions: () => Promise<Page>;
  /** Pages of the extension that are in no tab: the side panel, the popup. With several windows, another than these. */
  waitForPage: (path: 'sidepanel.html' | 'popup.html', others?: readonly Page[]) => Promise<Page>;
  /** Whether such a page is open. */
  isOpen: (path: 'sidepanel.html' | 'popup.html') => Promise<boolean>;
  /** Evaluates in the background. */
  background: BrowserContext['serviceWorkers'];
  close: () => Promise<void>;
}

export interface LaunchOptions {
  /** The folder of a built extension, where it is not the usual one. */
  extension?: string;
  isHeadless: boolean;
  /** A profile to go on with; without it a new one, which is removed at the end. */
  profile?: string;
  viewport?: { width: number; height: number } | null;
  /** The X display to show it on. */
  display?: string;
  /** Whether windows may have sizes of their own: otherwise all have the browser's, whoever opens them. */
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
  const origin = `chrome-extension://${new URL(worker.url()).host}`; // Node gives such an address no origin.
  // The extension opens its options when it is installed, in whatever empty tab there is: not in one of ours.
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

/** A new profile, whose browser does not offer to keep passwords over what is being done. */
async function makeProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-profile-'));
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default/Preferences'), JSON.stringify({ credentials_enable_service: false }));
  return folder;
}

/**
 * Playwright's own line to the browser does not show the side panel, nor the popup; over the debugging port they are
 * pages like any other, for a connection that begins once they are there.
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
  throw new Error(`${url} closed again`);
}

/** By what the browser tells one page from another, over every line. */
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
  throw new Error(`${url} did not open`);
}

async function targetsAt(context: BrowserContext, url: string): Promise<string[]> {
  const [anyPage = await context.newPage()] = context.pages();
  const session = await context.newCDPSession(anyPage);
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.filter((target) => target.url.startsWith(url)).map(({ targetId }) => targetId);
}
