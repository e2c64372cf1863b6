import { browser } from 'wxt/browser';
import { loadPanelBounds, type PanelBounds } from '../browser/panel-bounds';
import { panelWindowPath } from '../browser/panel-mode';

const key = 'panel-window';
const width = 400;
/** Approximate height of the browser's tabs and toolbar, in pixels. */
const toolbarHeight = 90;

/** Opens the panel as a small window beside the browser, or brings the open one to the front. */
export async function openPanelWindow(locks: Pick<LockManager, 'request'> = navigator.locks): Promise<void> {
  await locks.request('passback-panel-window', async () => {
    const existing = await findPanelWindow();
    if (existing?.id === undefined) return createPanelWindow();
    await browser.windows.update(existing.id, {
      focused: true,
      ...(existing.state === 'minimized' && { state: 'normal' }),
    });
  });
}

/** The window is remembered until the browser quits, even if the background restarts. */
async function findPanelWindow() {
  const id: unknown = (await browser.storage.session.get(key))[key];
  return typeof id === 'number' ? browser.windows.get(id).catch(() => undefined) : undefined;
}

async function createPanelWindow(): Promise<void> {
  // Chromium rejects a window that would be mostly off-screen, for example when a display was unplugged or
  // the browser is at the screen's edge.
  const places = [await loadPanelBounds(), ...(await listPlacesBeside()), { width, height: 800 }];
  for (const place of places) {
    const created = place && (await createAt(place).catch(() => undefined));
    if (created?.id === undefined) continue;
    await browser.storage.session.set({ [key]: created.id });
    return;
  }
}

function createAt(place: Partial<PanelBounds>) {
  return browser.windows.create({ url: panelWindowPath, type: 'popup', ...place });
}

/** To the right of the browser window, or else over its right edge, below the tabs and the toolbar. */
async function listPlacesBeside(): Promise<PanelBounds[]> {
  const browserWindow = await browser.windows
    .getLastFocused({ windowTypes: ['normal'] })
    .catch(() => undefined);
  const { left, top, height, width: browserWidth } = browserWindow ?? {};
  if (left === undefined || top === undefined || height === undefined || browserWidth === undefined)
    return [];
  const overlapping = {
    left: left + browserWidth - width,
    top: top + toolbarHeight,
    width,
    height: height - toolbarHeight,
  };
  return [{ left: left + browserWidth, top, width, height }, overlapping];
}
