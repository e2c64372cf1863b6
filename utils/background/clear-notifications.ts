import { browser } from 'wxt/browser';
import { type NotificationSubject, parseNotificationId } from './notify-of-changes';

/** Clears the notifications about a connection's lead, because they show its name. */
export function clearLeadNotifications(connection: string, lead: string): Promise<void> {
  return clearNotifications(
    (about) => about.lead === lead && (about.connection ?? connection) === connection,
  );
}

/** Clears all notifications about leads when the rep disconnects. */
export function clearAllNotifications(): Promise<void> {
  return clearNotifications(() => true);
}

async function clearNotifications(isMatch: (about: NotificationSubject) => boolean): Promise<void> {
  if (!browser.notifications) return; // Permission not granted.
  const shown = Object.keys(await browser.notifications.getAll());
  const matching = shown.filter((id) => {
    const about = parseNotificationId(id);
    return about !== undefined && isMatch(about);
  });
  await Promise.all(matching.map((id) => browser.notifications.clear(id)));
}
