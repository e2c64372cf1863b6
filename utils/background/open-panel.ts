import { browser } from 'wxt/browser';
import { onBroadcast } from '../browser/broadcast';
import { panelMode, savePanelMode } from '../browser/panel-mode';
import { sleep } from '../browser/sleep';
import { openPanelWindow } from './panel-window';

/** Chrome and Firefox name the same API differently, and neither the polyfill nor its types cover both. */
interface SidebarApis {
  sidePanel?: { open: (options: { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
}

/** The result of asking the browser to open its side panel. */
type OpenOutcome = 'opened' | 'no-click' | 'failed';

/** How long to wait for a side panel to show, and how often to check. In milliseconds. */
const [longest, pause] = [5000, 200];

/**
 * Opens the panel from the background: as a side panel, or as a window in browsers without one. Synchronous,
 * because awaiting anything first would end the user activation.
 */
export function openPanelOf(windowId: number, apis: SidebarApis = browser as never): void {
  if (apis.sidebarAction) {
    apis.sidebarAction.open().catch(() => {}); // Not every event is a user activation. The rep then opens the sidebar.
    return;
  }
  const asked: Promise<OpenOutcome> | undefined = apis.sidePanel
    ?.open({ windowId })
    .then(() => 'opened', whyNot);
  if (asked) void asked.then(ensurePanel);
  else void ensurePanel('failed');
}

/** Opens the panel as a window if an extension page asked for the side panel and none appeared. */
export function handleOpenRequests(): void {
  onBroadcast('panel', () => void ensurePanel('opened'));
}

/** Some browsers have the API but open nothing. Find out once what this browser does, and remember it. */
async function ensurePanel(asked: OpenOutcome): Promise<void> {
  const form = await panelMode();
  if (form === 'side' || (form === undefined && asked === 'no-click')) return;
  if (form === undefined) {
    const isShown = asked === 'opened' && (await isSidePanelShown());
    await savePanelMode(isShown ? 'side' : 'window');
    if (isShown) return;
  }
  await openPanelWindow();
}

function whyNot(error: unknown): OpenOutcome {
  return error instanceof Error && /user gesture/i.test(error.message) ? 'no-click' : 'failed';
}

async function isSidePanelShown(): Promise<boolean> {
  const documentUrls = [browser.runtime.getURL('/sidepanel.html')];
  for (let waited = 0; waited < longest; waited += pause) {
    const shown = await browser.runtime.getContexts({ documentUrls });
    if (shown.length > 0) return true;
    await sleep(pause, new AbortController().signal);
  }
  return false;
}
