import { clearNotifications } from '../browser/clear-notifications';
import { parseNotificationId } from './notify-of-changes';

/** Clears the notifications about a connection's lead, because they show its name. */
export function clearLeadNotifications(connection: string, lead: string): Promise<void> {
  return clearNotifications((id) => {
    const about = parseNotificationId(id);
    return about?.lead === lead && (about.connection ?? connection) === connection;
  });
}
