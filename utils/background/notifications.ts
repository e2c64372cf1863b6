import { browser } from 'wxt/browser';
import { broadcast } from '../browser/broadcast';
import { requestInPanel } from '../browser/panel-request';
import { setWatched } from '../lookup/set-watched';
import { getConnection } from '../team/connection-store';
import { parseNotificationId } from './notify-of-changes';
import { openPanelOf } from './open-panel';

/**
 * Answers clicks on notifications: the notification opens the lead's card, its button ends the watching. The
 * permission may come later than the background: then the listeners do, too.
 */
export function answerNotifications(): void {
  listen();
  browser.permissions.onAdded.addListener(listen);
}

function listen(): void {
  browser.notifications?.onClicked.addListener(openCard); // The same listener twice is one.
  browser.notifications?.onButtonClicked?.addListener(stopWatching);
}

async function openCard(id: string): Promise<void> {
  const about = parseNotificationId(id);
  if (!about) return;
  openPanelOf(browser.windows.WINDOW_ID_CURRENT); // First: the click counts only until something is awaited.
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
  if (about.connection !== connection.id) return; // This endpoint has no business with another team's lead.
  await setWatched(connection, about.lead, false).catch(() => {}); // Out of reach: the bell still shows it, and ends it.
  await broadcast('cache');
}
