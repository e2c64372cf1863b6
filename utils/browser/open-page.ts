import { browser } from 'wxt/browser';
import { broadcast } from './broadcast';

/** Opens the options page, in the tab it is already in where there is one; at one of its parts where that is named. */
export async function openOptions(part?: string): Promise<void> {
  if (!part) return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${part}` });
}

/** What Chrome and Firefox call the same thing; neither polyfill nor types know both. */
interface SidebarApis {
  sidePanel?: { open: (options: { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
  windows: { getCurrent: () => Promise<{ id?: number }> };
}

/**
 * Opens the sidebar beside the current page, only inside the user's own click. Where none opens, the background opens the
 * panel as a window.
 */
export async function openSidebar(apis: SidebarApis = browser as never): Promise<void> {
  if (apis.sidebarAction) return apis.sidebarAction.open(); // Firefox allows nothing to be awaited before it.
  const { id } = await apis.windows.getCurrent();
  if (id !== undefined) await apis.sidePanel?.open({ windowId: id }).catch(() => {});
  await broadcast('panel');
}
