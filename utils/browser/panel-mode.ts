import { browser } from 'wxt/browser';
import { z } from 'zod';

/** How the panel opens: as a side panel in the browser window, or as a small window. */
export type PanelMode = 'side' | 'window';

const key = 'panel-form';
/** Valid for one version of the browser, because an update may add the side panel. */
const storedMode = z.object({ form: z.enum(['side', 'window']), browser: z.string() });

/** The path of the panel when it is a separate window. */
export const panelWindowPath = '/sidepanel.html?window';

/** Whether this page is the panel in a separate window. */
export function isPanelWindow(): boolean {
  return globalThis.location?.pathname === '/sidepanel.html' && location.search === '?window';
}

/** Whether the browser has a side panel or sidebar API, as Chrome, Edge and Firefox do. */
export function hasSidebar(apis: object = browser): boolean {
  return ['sidePanel', 'sidebarAction'].some((name) => Boolean(Reflect.get(apis, name)));
}

/** How the panel opens in this browser, if known. Some browsers have the API but open nothing. */
export async function getPanelMode(): Promise<PanelMode | undefined> {
  if (!hasSidebar()) return 'window';
  const stored = storedMode.safeParse((await browser.storage.local.get(key))[key]);
  return stored.success && stored.data.browser === navigator.userAgent ? stored.data.form : undefined;
}

/** Called by the panel: records that it opened in the side panel, unless it is in a tab. */
export async function recordSidePanel(): Promise<void> {
  const isInTab = (await browser.tabs.getCurrent().catch(() => undefined)) !== undefined;
  if (!isInTab && (await getPanelMode()) !== 'side') await savePanelMode('side');
}

/** Saves how the panel opens in this version of this browser. */
export async function savePanelMode(mode: PanelMode): Promise<void> {
  await browser.storage.local.set({ [key]: { form: mode, browser: navigator.userAgent } });
}
