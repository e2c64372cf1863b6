import { browser } from 'wxt/browser';
import { z } from 'zod';
import { broadcast, onBroadcast } from './broadcast';

/** What something else of the extension wants the panel to show: a lead, or whomever a text names. */
const panelRequest = z.union([
  // A notification was clicked, a first run ended. Only the connection whose lead it is may be asked about it.
  z.object({ lead: z.uuid(), name: z.string(), connection: z.string() }),
  z.object({ typed: z.string() }), // Selected on a page.
]);
const stored = z.object({ wanted: panelRequest, at: z.number() });

export type PanelRequest = z.infer<typeof panelRequest>;

const key = 'wanted-lead';
/** Whoever opens the panel later than this has something else in mind. In milliseconds. */
const validForMs = 60_000;

/** Asks the panel, open or about to be, to show somebody. */
export async function requestInPanel(requested: PanelRequest): Promise<void> {
  await browser.storage.session.set({ [key]: { wanted: requested, at: Date.now() } });
  await broadcast('wanted');
}

/** Takes what is wanted, once: of panels in two windows, one. */
export async function consumePanelRequest(): Promise<PanelRequest | undefined> {
  return navigator.locks.request('passback-wanted', async () => {
    const parsed = stored.safeParse((await browser.storage.session.get(key))[key]);
    if (!parsed.success) return undefined;
    await browser.storage.session.remove(key);
    return Date.now() - parsed.data.at < validForMs ? parsed.data.wanted : undefined;
  });
}

/** Calls back when something is wanted, until the signal ends it. */
export function onPanelRequest(listener: () => void, signal: AbortSignal): void {
  onBroadcast('wanted', listener, signal);
}
