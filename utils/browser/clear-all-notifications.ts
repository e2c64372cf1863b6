import { browser } from 'wxt/browser';

/** Clears all of the extension's notifications when the rep disconnects, because they show leads' names. */
export async function clearAllNotifications(): Promise<void> {
  if (!browser.notifications) return; // Permission not granted.
  const shown = Object.keys(await browser.notifications.getAll());
  await Promise.all(shown.map((id) => browser.notifications.clear(id)));
}
