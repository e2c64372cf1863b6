import { type Browser, browser } from 'wxt/browser';
import { requestInPanel } from '../browser/panel-request';
import { text } from '../i18n/text';
import { openPanelOf } from './open-panel';

const selection = 'look-up-selection';
const link = 'look-up-link';

/** Links that name somebody. */
const links = ['mailto:*', '*://*.linkedin.com/in/*', '*://*.linkedin.com/sales/*'];

/**
 * Offers to look up an address that is selected on any page, and a link that names somebody: the click gives the text,
 * and nothing else of the page is read.
 */
export function createContextMenus(): void {
  browser.runtime.onInstalled.addListener(() => void replaceMenus());
  browser.contextMenus.onClicked.addListener((click, tab) => void lookUp(click, tab));
}

/** Menus stay from one session to the next: they are made anew with each version. */
async function replaceMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: selection,
    contexts: ['selection'],
    title: text('menu_selection', '%s'),
  });
  browser.contextMenus.create({
    id: link,
    contexts: ['link'],
    title: text('menu_link'),
    targetUrlPatterns: links,
  });
}

async function lookUp(
  { menuItemId, linkUrl, selectionText }: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  const typed = menuItemId === link ? linkUrl : selectionText;
  if (tab) openPanelOf(tab.windowId); // First: the click counts only until something is awaited.
  if (typed) await requestInPanel({ typed: typed.slice(0, 500) });
}
