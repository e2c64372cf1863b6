import { type Browser, browser } from 'wxt/browser';
import { z } from 'zod';
import { isPanelWindow } from '../browser/panel-mode';
import { sighting } from '../contract/rep/sighting';
import { type WatchMessage, watchPort } from './serve-watchers';

/** The active tab, as far as permissions reveal it. */
export interface TabRef {
  id: number;
  /** Missing if Passback has no permission for the host. */
  url?: string;
}

/** Everything that following a tab needs from the browser. */
export interface TabEnvironment {
  activeTab: () => Promise<TabRef | undefined>;
  /** Reads who is on the page. Rejects if no script may run there. */
  read: (tab: number) => Promise<z.infer<typeof readResult>>;
  /**
   * Whether IT blocks every extension on the tab's site. Chrome then hides the address, as if no permission
   * were granted.
   */
  isBlocked: (tab: number) => Promise<boolean>;
  /** Whether the rep has added a page's host to the readable sites. */
  isAdded: (url: URL) => Promise<boolean>;
  /** Calls back whenever the page reports a change. Resolves once no change can be missed. */
  watch: (tab: number, onChange: () => void, signal: AbortSignal) => Promise<void>;
  /** Calls back when another tab is activated or the active one changes. */
  onTabs: (listener: (event: 'activated' | 'updated') => void, signal: AbortSignal) => void;
  /**
   * Calls back when the rep turns to Passback. A chat bubble or a draft may have opened since then, which
   * triggers no event and isn't watched.
   */
  onGlance: (listener: () => void, signal: AbortSignal) => void;
}

const readResult = z.object({ url: z.string(), sighting: sighting.optional() });

/** If the panel is a separate window, the browser window it belongs to. */
let browserWindowId: number | undefined;

/** If the panel is a separate window, it follows the browser window that the rep used last. */
async function queryActiveTab(): Promise<Browser.tabs.Tab | undefined> {
  if (!isPanelWindow()) return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const last = await browser.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => undefined);
  browserWindowId = last?.id;
  if (browserWindowId === undefined) return undefined; // The panel outlives the last browser window.
  return (await browser.tabs.query({ active: true, windowId: browserWindowId }))[0];
}

export const tabEnvironment: TabEnvironment = {
  async activeTab() {
    const tab = await queryActiveTab();
    return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
  },
  async read(tabId) {
    const [result] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/read-page.js'],
      injectImmediately: true, // Otherwise a page that never stops loading would block forever.
    });
    return readResult.parse(result?.result);
  },
  async isAdded({ protocol, hostname }) {
    if (!/^https?:$/.test(protocol)) return false; // Firefox throws on match patterns for its own pages.
    return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }).catch(() => false);
  },
  async isBlocked(tabId) {
    try {
      await browser.scripting.executeScript({ target: { tabId }, func: () => {}, injectImmediately: true });
      return false;
    } catch (error) {
      // Chrome: "This page cannot be scripted due to an ExtensionsSettings policy."
      return error instanceof Error && /polic(?:y|ies)/i.test(error.message);
    }
  },
  async watch(tabId, onChange, signal) {
    await browser.scripting.executeScript({
      target: { tabId },
      files: ['/watch-page.js'],
      injectImmediately: true,
    });
    if (signal.aborted) return;
    const port = browser.tabs.connect(tabId, { name: watchPort });
    signal.addEventListener('abort', () => port.disconnect());
    await new Promise<void>((resolve) => {
      port.onMessage.addListener((message) =>
        message === ('watching' satisfies WatchMessage) ? resolve() : onChange(),
      );
      port.onDisconnect.addListener(() => resolve());
    });
  },
  onTabs(listener, signal) {
    const onActivated = () => listener('activated');
    const onUpdated = async (id: number, change: Browser.tabs.OnUpdatedInfo) => {
      if (change.url === undefined && change.title === undefined && change.status === undefined) return;
      const active = await queryActiveTab();
      if (active?.id === id && !signal.aborted) listener('updated');
    };
    /**
     * Only another normal browser window counts: not the panel itself, and not going back to the same window.
     */
    const onFocused = async (id: number) => {
      if (id === browser.windows.WINDOW_ID_NONE || id === browserWindowId) return;
      const window = await browser.windows.get(id).catch(() => undefined);
      if (window?.type === 'normal' && !signal.aborted) listener('activated');
    };
    const onPermitted = () => listener('activated');
    if (isPanelWindow()) {
      browser.windows.onFocusChanged.addListener(onFocused);
      browser.windows.onRemoved.addListener(onActivated);
    }
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.permissions.onAdded.addListener(onPermitted);
    browser.permissions.onRemoved.addListener(onPermitted);
    signal.addEventListener('abort', () => {
      if (isPanelWindow()) {
        browser.windows.onFocusChanged.removeListener(onFocused);
        browser.windows.onRemoved.removeListener(onActivated);
      }
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.permissions.onAdded.removeListener(onPermitted);
      browser.permissions.onRemoved.removeListener(onPermitted);
    });
  },
  onGlance(listener, signal) {
    document.documentElement.addEventListener('pointerenter', listener, { signal });
    globalThis.addEventListener('focus', listener, { signal });
  },
};
