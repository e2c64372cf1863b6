import { browser } from 'wxt/browser';
import { onBroadcast } from '../browser/broadcast';
import { getPanelMode, savePanelMode } from '../browser/panel-mode';
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
const [maxWaitMs, pollMs] = [5000, 200];

/**
 * Opens the panel from the background: as a side panel, or as a window in browsers without one. Synchronous,
 * because awaiting anything first would end the user activation.
 */
export function openPanelIn(windowId: number, apis: SidebarApis = browser as never): void {
  if (apis.sidebarAction) {
    apis.sidebarAction.open().catch(() => {}); // Not every event is a user activation. The rep then opens the sidebar.
    return;
  }
  const outcome: Promise<OpenOutcome> | undefined = apis.sidePanel
    ?.open({ windowId })
    .then(() => 'opened', toOpenOutcome);
  if (outcome) void outcome.then(ensurePanel);
  else void ensurePanel('failed');
}

/** Opens the panel as a window if an extension page asked for the side panel and none appeared. */
export function handleOpenRequests(): void {
  onBroadcast('panel', () => void ensurePanel('opened'));
}

/** Some browsers have the API but open nothing. Find out once what this browser does, and remember it. */
async function ensurePanel(outcome: OpenOutcome): Promise<void> {
  const mode = await getPanelMode();
  if (mode === 'side' || (mode === undefined && outcome === 'no-click')) return;
  if (mode === undefined) {
    const isShown = outcome === 'opened' && (await isSidePanelShown());
    await savePanelMode(isShown ? 'side' : 'window');
    if (isShown) return;
  }
  await openPanelWindow();
}

function toOpenOutcome(error: unknown): OpenOutcome {
  return error instanceof Error && /user gesture/i.test(error.message) ? 'no-click' : 'failed';
}

async function isSidePanelShown(): Promise<boolean> {
  const documentUrls = [browser.runtime.getURL('/sidepanel.html')];
  for (let waited = 0; waited < maxWaitMs; waited += pollMs) {
    const shown = await browser.runtime.getContexts({ documentUrls });
    if (shown.length > 0) return true;
    await sleep(pollMs, new AbortController().signal);
  }
  return false;
}
