import { browser } from 'wxt/browser';
import { z } from 'zod';
import { broadcast, onBroadcast } from './broadcast';

/** A request to the panel to show a lead, or the person a text identifies. */
const panelRequest = z.union([
  // From a clicked notification or the end of the first run. Only the lead's own connection may be asked
  // about it.
  z.object({ lead: z.uuid(), name: z.string(), connection: z.string() }),
  z.object({ typed: z.string() }), // Text selected on a page.
]);
const stored = z.object({ wanted: panelRequest, at: z.number() });

export type PanelRequest = z.infer<typeof panelRequest>;

const key = 'wanted-lead';
/** A panel opened later than this was opened for another reason. In milliseconds. */
const validForMs = 60_000;

/** Asks the panel, now or once it opens, to show someone. */
export async function requestInPanel(requested: PanelRequest): Promise<void> {
  await browser.storage.session.set({ [key]: { wanted: requested, at: Date.now() } });
  await broadcast('wanted');
}

/** Takes the pending request. Only one panel gets it, even if several windows have one. */
export async function consumePanelRequest(): Promise<PanelRequest | undefined> {
  return navigator.locks.request('passback-wanted', async () => {
    const parsed = stored.safeParse((await browser.storage.session.get(key))[key]);
    if (!parsed.success) return undefined;
    await browser.storage.session.remove(key);
    return Date.now() - parsed.data.at < validForMs ? parsed.data.wanted : undefined;
  });
}

/** Calls back on each new request, until the signal aborts. */
export function onPanelRequest(listener: () => void, signal: AbortSignal): void {
  onBroadcast('wanted', listener, signal);
}
