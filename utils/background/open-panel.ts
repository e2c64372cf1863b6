import { browser } from 'wxt/browser';
import { onBroadcast } from '../browser/broadcast';
import { panelMode, savePanelMode } from '../browser/panel-mode';
import { sleep } from '../browser/sleep';
import { openPanelWindow } from './panel-window';

/** What Chrome and Firefox call the same thing; neither polyfill nor types know both. */
interface SidebarApis {
  sidePanel?: { open: (options: { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
}

/** What came of asking the browser for its side panel. */
type OpenOutcome = 'opened' | 'no-click' | 'failed';

/** How long a side panel may take to show, and how often it is looked for. In milliseconds. */
const [longest, pause] = [5000, 200];

/**
 * Opens the panel from the background: beside the page of a window or, in browsers without a side panel, as a window.
 * At once, for nothing may be awaited before it there.
 */
export function openPanelOf(windowId: number, apis: SidebarApis = browser as never): void {
  if (apis.sidebarAction) {
    apis.sidebarAction.open().catch(() => {}); // Not every event counts as the user's own act; the rep opens it then.
    return;
  }
  const asked: Promise<OpenOutcome> | undefined = apis.sidePanel
    ?.open({ windowId })
    .then(() => 'opened', whyNot);
  if (asked) void asked.then(ensurePanel);
  else void ensurePanel('failed');
}

/** Opens the panel as a window whenever a page of the extension has asked for the side panel, and none came. */
export function handleOpenRequests(): void {
  onBroadcast('panel', () => void ensurePanel('opened'));
}

/** Some browsers have the API, and nothing opens: what this one does is found out once, and remembered. */
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
