import { browser } from 'wxt/browser';
import { z } from 'zod';
import { onPoke, poke } from './browser/poke';

const wanted = z.object({ lead: z.uuid(), name: z.string() });

/** A lead that another page of the extension wants the panel to show: a notification was clicked, a first run ended. */
export type Wanted = z.infer<typeof wanted>;

const key = 'wanted-lead';

/** Asks the panel, open or about to be, to show a lead. */
export async function want(lead: Wanted): Promise<void> {
  await browser.storage.session.set({ [key]: lead });
  await poke('wanted');
}

/** Takes what is wanted, once. */
export async function takeWanted(): Promise<Wanted | undefined> {
  const parsed = wanted.safeParse((await browser.storage.session.get(key))[key]);
  if (!parsed.success) return undefined;
  await browser.storage.session.remove(key);
  return parsed.data;
}

/** Calls back when something is wanted, until the signal ends it. */
export function onWanted(listener: () => void, signal: AbortSignal): void {
  onPoke('wanted', listener, signal);
}
