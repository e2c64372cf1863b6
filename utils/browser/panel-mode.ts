import { browser } from 'wxt/browser';
import { z } from 'zod';

/** How the panel opens: beside the page in the browser's own window, or as a small window. */
export type PanelMode = 'side' | 'window';

const key = 'panel-form';
/** Of this version of this browser: an update may bring the side panel. */
const storedMode = z.object({ form: z.enum(['side', 'window']), browser: z.string() });

/** The path of the panel in a window of its own. */
export const panelWindowPath = '/sidepanel.html?window';

/** Whether this page is the panel in a window of its own. */
export function isPanelWindow(): boolean {
  return globalThis.location?.pathname === '/sidepanel.html' && location.search === '?window';
}

/** Whether the browser has a side panel or a sidebar at all, as Chrome, Edge and Firefox do. */
export function hasSidebar(
  apis: { sidePanel?: unknown; sidebarAction?: unknown } = browser as never,
): boolean {
  return Boolean(apis.sidePanel ?? apis.sidebarAction);
}

/** What has been found out of this browser's side panel: some have the API, and nothing opens. */
export async function panelMode(): Promise<PanelMode | undefined> {
  if (!hasSidebar()) return 'window';
  const found = storedMode.safeParse((await browser.storage.local.get(key))[key]);
  return found.success && found.data.browser === navigator.userAgent ? found.data.form : undefined;
}

/** Says of this page, the panel, that it opened in the browser's side panel, unless it is in a tab. */
export async function recordSidePanel(): Promise<void> {
  const isInTab = (await browser.tabs.getCurrent().catch(() => undefined)) !== undefined;
  if (!isInTab && (await panelMode()) !== 'side') await savePanelMode('side');
}

/** Remembers what the side panel does in this version of this browser. */
export async function savePanelMode(form: PanelMode): Promise<void> {
  await browser.storage.local.set({ [key]: { form, browser: navigator.userAgent } });
}
