import { browser } from 'wxt/browser';
import { z } from 'zod';
import { onPoke, poke } from './browser/poke';

const wanted = z.object({ lead: z.uuid(), name: z.string(), at: z.number() });

/** A lead that another page of the extension wants the panel to show: a notification was clicked, a first run ended. */
export type Wanted = Pick<z.infer<typeof wanted>, 'lead' | 'name'>;

const key = 'wanted-lead';
/** Whoever opens the panel later than this has something else in mind. In milliseconds. */
const goodFor = 60_000;

/** Asks the panel, open or about to be, to show a lead. */
export async function want(lead: Wanted): Promise<void> {
  await browser.storage.session.set({ [key]: { ...lead, at: Date.now() } });
  await poke('wanted');
}

/** Takes what is wanted, once: of panels in two windows, one. */
export async function takeWanted(): Promise<Wanted | undefined> {
  return navigator.locks.request('passback-wanted', async () => {
    const parsed = wanted.safeParse((await browser.storage.session.get(key))[key]);
    if (!parsed.success) return undefined;
    await browser.storage.session.remove(key);
    return Date.now() - parsed.data.at < goodFor ? parsed.data : undefined;
  });
}

/** Calls back when something is wanted, until the signal ends it. */
export function onWanted(listener: () => void, signal: AbortSignal): void {
  onPoke('wanted', listener, signal);
}
