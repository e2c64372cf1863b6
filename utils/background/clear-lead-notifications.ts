import { browser } from 'wxt/browser';
import { parseNotificationId } from './notify-of-changes';

/** Clears the notifications about a connection's lead, because they show its name. */
export async function clearLeadNotifications(connection: string, lead: string): Promise<void> {
  if (!browser.notifications) return; // Permission not granted.
  const shown = Object.keys(await browser.notifications.getAll());
  const matching = shown.filter((id) => {
    const about = parseNotificationId(id);
    return about?.lead === lead && (about.connection ?? connection) === connection;
  });
  await Promise.all(matching.map((id) => browser.notifications.clear(id)));
}
