import { type Browser, browser } from 'wxt/browser';
import { requestInPanel } from '../browser/panel-request';
import { text } from '../i18n/text';
import { cutText } from '../identity/cut-text';
import { openPanelIn } from './open-panel';

const selectionItem = 'look-up-selection';
const linkItem = 'look-up-link';

/** Links that identify a person. */
const linkPatterns = ['mailto:*', '*://*.linkedin.com/in/*', '*://*.linkedin.com/sales/*'];

/**
 * Adds context menu items to look up a selected address or a link that identifies a person. The click
 * provides the text; nothing else on the page is read.
 */
export function createContextMenus(): void {
  browser.runtime.onInstalled.addListener(() => void replaceMenus());
  browser.contextMenus.onClicked.addListener((click, tab) => void lookUpClicked(click, tab));
}

/** Menus persist across sessions, so they are recreated on each update. */
async function replaceMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: selectionItem,
    contexts: ['selection'],
    title: text('menu_selection', '%s'),
  });
  browser.contextMenus.create({
    id: linkItem,
    contexts: ['link'],
    title: text('menu_link'),
    targetUrlPatterns: linkPatterns,
  });
}

async function lookUpClicked(
  { menuItemId, linkUrl, selectionText }: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  const typed = menuItemId === linkItem ? linkUrl : selectionText;
  if (tab) openPanelIn(tab.windowId); // Must come first: the user activation ends at the first await.
  if (typed) await requestInPanel({ typed: cutText(typed, 500) });
}
