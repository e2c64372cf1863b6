import { browser } from 'wxt/browser';

/**
 * What is kept in this device's databases and watched by more than one page: a click was saved (`outbox`), something
 * became of what was sent (`delivery`), … Or the panel is to be opened (`panel`).
 */
export type BroadcastTopic = 'outbox' | 'delivery' | 'connection' | 'cache' | 'wanted' | 'panel';

/**
 * Tells every page of the extension that something stored has changed, and wakes a stopped background: its
 * `storage.onChanged` does, a BroadcastChannel does not.
 */
export async function broadcast(topic: BroadcastTopic): Promise<void> {
  await browser.storage.session.set({ [topic]: crypto.randomUUID() });
}

/** Calls back on every poke of a topic, from whichever page, until the signal ends it. */
export function onBroadcast(topic: BroadcastTopic, listener: () => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, unknown>) => {
    if (topic in changes) listener();
  };
  browser.storage.session.onChanged.addListener(changed);
  signal?.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(changed));
}
