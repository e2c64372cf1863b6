import { browser } from 'wxt/browser';
import { type NotificationSubject, parseNotificationId } from './notify-of-changes';

/** Takes back the notifications about a lead of a connection that still stand: they bear the name. */
export function clearLeadNotifications(connection: string, lead: string): Promise<void> {
  return clearNotifications(
    (about) => about.lead === lead && (about.connection ?? connection) === connection,
  );
}

/** Takes back all notifications about leads: the rep has left their team. */
export function clearAllNotifications(): Promise<void> {
  return clearNotifications(() => true);
}

async function clearNotifications(isMeant: (about: NotificationSubject) => boolean): Promise<void> {
  if (!browser.notifications) return; // Not granted.
  const standing = Object.keys(await browser.notifications.getAll());
  const meant = standing.filter((id) => {
    const about = parseNotificationId(id);
    return about !== undefined && isMeant(about);
  });
  await Promise.all(meant.map((id) => browser.notifications.clear(id)));
}
