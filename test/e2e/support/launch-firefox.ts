import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { findFirefox } from './find-firefox';
import { type FirefoxView, viewOf } from './firefox-view';
import { connectMarionette, type Marionette } from './marionette';

/** A real Firefox with the built extension in it. */
export interface Firefox {
  tab: FirefoxView;
  sidebar: FirefoxView;
  /** Goes to an address in the tab as if it had been typed. Does not wait for the page. */
  goTo: (url: string) => Promise<void>;
  closeSidebar: () => Promise<void>;
  /**
   * Opens Firefox's own context menu on the element in the tab that the selector finds, and chooses the
   * extension's item. Fails if the menu has none.
   */
  chooseFromMenu: (selector: string) => Promise<void>;
  /** The whole window, sidebar included, as a PNG. */
  screenshot: () => Promise<Buffer>;
  close: () => Promise<void>;
}

const extension = resolve(import.meta.dirname, '../../../.output/firefox-mv3');

/**
 * Starts Firefox with a new profile and the built extension. All its network requests, including those of its
 * own services, go to the proxy: it opens connections to loopback only, and makes no DNS requests (seen with
 * strace, Nov 2026). It takes 4 to 5 s, most of them until its window is up, and none of the preferences we
 * tried makes it faster.
 */
export async function launchFirefox(proxyPort: number): Promise<Firefox> {
  const path = findFirefox();
  if (!path) throw new Error('There is no Firefox');
  const folder = await mkdtemp(join(tmpdir(), 'passback-firefox-'));
  await writeFile(join(folder, 'user.js'), preferences(proxyPort));
  const options = [
    '-headless',
    '-no-remote',
    '-profile',
    folder,
    '--marionette',
    '--remote-allow-system-access',
  ];
  const running = spawn(path, [...options, 'about:blank'], {
    env: { ...process.env, HOME: folder, MOZ_CRASHREPORTER_DISABLE: '1' }, // Firefox also writes files to the home folder.
    stdio: 'ignore',
  });
  const ended = once(running, 'exit');
  const close = async () => {
    running.kill('SIGKILL'); // Its other processes end with it.
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const marionette = await connectOnceUp(join(folder, 'MarionetteActivePort'));
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await marionette.send('Marionette:SetContext', { value: 'chrome' }); // Firefox's own window.
    await marionette.send('Addon:Install', { path: extension, temporary: true });
    return {
      tab: viewOf(marionette, 'tab'),
      sidebar: viewOf(marionette, 'sidebar'),
      async goTo(url) {
        const script = 'openTrustedLinkIn(arguments[0], "current")';
        await marionette.send('WebDriver:ExecuteScript', { script, args: [url] });
      },
      async closeSidebar() {
        await marionette.send('WebDriver:ExecuteScript', { script: 'SidebarController.hide()' });
      },
      async chooseFromMenu(selector) {
        const middle = await viewOf(marionette, 'tab').evaluate(middleOf, selector);
        await marionette.send('Marionette:SetContext', { value: 'content' });
        await marionette.send('WebDriver:PerformActions', { actions: [rightClickAt(middle)] });
        await marionette.send('Marionette:SetContext', { value: 'chrome' });
        await expect(async () => {
          const answer = await marionette.send('WebDriver:ExecuteScript', { script: chooseOurs });
          expect(answer, 'the menu has an item of the extension’s').toEqual({ value: true });
        }).toPass({ timeout: 10_000 });
      },
      async screenshot() {
        const taken = await marionette.send('WebDriver:TakeScreenshot', { full: false });
        return Buffer.from(z.object({ value: z.string() }).parse(taken).value, 'base64');
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where the middle of an element is on the page. */
const middleOf = `
  const { left, top, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };`;

function rightClickAt(middle: unknown) {
  const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 2 }));
  return {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [{ type: 'pointerMove', ...z.object({ x: z.int(), y: z.int() }).parse(middle) }, ...press],
  };
}

/** Runs in Firefox's own window: finds the extension's item once the menu is open. */
const chooseOurs = `
  const menu = document.getElementById('contentAreaContextMenu');
  const item = menu.state === 'open' && menu.querySelector('[id*="menuitem-_look-up"]:not([hidden])');
  if (item) menu.activateItem(item);
  return Boolean(item);`;

async function connectOnceUp(portFile: string): Promise<Marionette> {
  await expect(async () => expect(await readFile(portFile, 'utf8')).toMatch(/^\d+$/)).toPass({
    timeout: 30_000,
  });
  return connectMarionette(Number(await readFile(portFile, 'utf8')));
}

function preferences(proxyPort: number): string {
  const values = {
    'marionette.port': 0, // A free port, which Firefox writes into MarionetteActivePort.
    'network.proxy.type': 1, // Manual. Loopback, where the endpoint is, bypasses a proxy by default.
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.allow_bypass': false, // Firefox's own services bypass a proxy that refuses them.
    'network.trr.mode': 5, // No DNS over HTTPS.
    'extensions.webextOptionalPermissionPrompts': false, // The prompt belongs to no page, so requests are granted without it.
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
    .join('');
}
