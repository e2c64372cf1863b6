import { browser } from 'wxt/browser';
import { broadcast } from './broadcast';

/** Opens the options page, in its existing tab if there is one, or at a section if `part` is given. */
export async function openOptions(section?: string): Promise<void> {
  if (!section) return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${section}` });
}

/** Chrome and Firefox name the same API differently, and neither the polyfill nor its types cover both. */
interface SidebarApis {
  sidePanel?: { open: (options: { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
  windows: { getCurrent: () => Promise<{ id?: number }> };
}

/**
 * Opens the sidebar beside the current page. Needs the user activation of a click. If no sidebar opens, the
 * background opens the panel as a window.
 */
export async function openSidebar(apis: SidebarApis = browser as never): Promise<void> {
  if (apis.sidebarAction) return apis.sidebarAction.open(); // Firefox allows no await before this call.
  const { id } = await apis.windows.getCurrent();
  if (id !== undefined) await apis.sidePanel?.open({ windowId: id }).catch(() => {});
  await broadcast('panel');
}
