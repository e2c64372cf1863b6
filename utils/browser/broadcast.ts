import { browser } from 'wxt/browser';

/**
 * What changed in this device's storage, for every page that watches it: feedback was saved (`outbox`) or its
 * delivery changed (`delivery`), and so on. `panel` asks for the panel to be opened.
 */
export type BroadcastTopic = 'outbox' | 'delivery' | 'connection' | 'cache' | 'today' | 'wanted' | 'panel';

/**
 * Tells every extension page that stored data has changed, and wakes a stopped background.
 * `storage.onChanged` wakes it; a BroadcastChannel doesn't.
 */
export async function broadcast(topic: BroadcastTopic): Promise<void> {
  await browser.storage.session.set({ [topic]: crypto.randomUUID() });
}

/** Calls back on every broadcast of a topic, from any page, until the signal aborts. */
export function onBroadcast(topic: BroadcastTopic, listener: () => void, signal?: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (topic in changes) listener();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  signal?.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged));
}
