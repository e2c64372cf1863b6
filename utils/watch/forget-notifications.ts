import { browser } from 'wxt/browser';
import { leadOfNotification } from './notify-of-news';

/** Takes back the notifications about a lead that still stand: they bear the name. */
export async function forgetNotifications(lead: string): Promise<void> {
  if (!browser.notifications) return; // Not granted.
  const standing = Object.keys(await browser.notifications.getAll());
  const theirs = standing.filter((id) => leadOfNotification(id)?.lead === lead);
  await Promise.all(theirs.map((id) => browser.notifications.clear(id)));
}
