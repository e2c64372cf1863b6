import { browser } from 'wxt/browser';

/** Opens the options page, in the tab it is already in where there is one. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** What Chrome and Firefox call the same thing; neither polyfill nor types know both. */
interface SidebarApis {
  sidePanel?: { open: (options: { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
  windows: { getCurrent: () => Promise<{ id?: number }> };
}

/** Opens the sidebar beside the current page. Only inside the user's own click. */
export async function openSidebar(apis: SidebarApis = browser as never): Promise<void> {
  if (apis.sidebarAction) return apis.sidebarAction.open(); // Firefox allows nothing to be awaited before it.
  const { id } = await apis.windows.getCurrent();
  if (id !== undefined) await apis.sidePanel?.open({ windowId: id });
}
