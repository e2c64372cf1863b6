import { browser } from 'wxt/browser';

/** Clears this extension's notifications: all of them, or those whose ID matches. */
export async function clearNotifications(isMatch: (id: string) => boolean = () => true): Promise<void> {
  if (!browser.notifications) return; // Permission not granted.
  const shown = Object.keys(await browser.notifications.getAll());
  await Promise.all(shown.filter(isMatch).map((id) => browser.notifications.clear(id)));
}
