import { browser } from 'wxt/browser';
import { broadcast } from '../browser/broadcast';
import { requestInPanel } from '../browser/panel-request';
import { setMark } from '../lookup/set-mark';
import { getConnection } from '../team/connection-store';
import { parseNotificationId } from './notify-of-changes';
import { openPanelIn } from './open-panel';

/**
 * Handles clicks on notifications: a click opens the lead's card, the button stops watching. The permission
 * may be granted after the background has started, so the listeners are then added later.
 */
export function handleNotifications(): void {
  addListeners();
  browser.permissions.onAdded.addListener(addListeners);
}

function addListeners(): void {
  browser.notifications?.onClicked.addListener(openCard); // Adding the same listener twice has no effect.
  browser.notifications?.onButtonClicked?.addListener(stopWatching);
}

async function openCard(id: string): Promise<void> {
  const about = parseNotificationId(id);
  if (!about) return;
  openPanelIn(browser.windows.WINDOW_ID_CURRENT); // Must come first: the user activation ends at the first await.
  const { lead, name, connection } = about;
  if (connection) await requestInPanel({ lead, name, connection });
  await browser.notifications.clear(id);
  const { id: windowId } = await browser.windows.getLastFocused();
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

async function stopWatching(id: string): Promise<void> {
  const about = parseNotificationId(id);
  const connection = await getConnection();
  if (!about || !connection) return;
  await browser.notifications.clear(id);
  if (about.connection !== connection.id) return; // Don't send another team's lead to this endpoint.
  await setMark(connection, 'watches', about.lead, false).catch(() => {}); // If the endpoint can't be reached, the rep can still use the bell.
  await broadcast('cache');
}
