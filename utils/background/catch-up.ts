import { browser } from 'wxt/browser';
import { broadcast } from '../browser/broadcast';
import { flushOutbox } from '../feedback/outbox/flush-outbox';
import { isUnsent } from '../feedback/outbox/outbox-row';
import { listRows, pruneOutbox } from '../feedback/outbox/outbox-store';
import { pruneCache } from '../lookup/cache-db';
import { getConnection } from '../team/connection-store';
import { refreshMe } from '../team/refresh-me';
import { pullChanges } from './pull-changes';

/** The name of the alarm that triggers `catchUp`. */
export const catchUpAlarm = 'catch-up';
const periodInMinutes = 5;

/** Shows the number of unsent items on the toolbar button. */
export async function updateBadge(): Promise<void> {
  const connection = await getConnection();
  const count = connection ? (await listRows(connection.id)).filter(isUnsent).length : 0;
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
}

/** Sends unsent feedback, and counts it on the toolbar button before it is sent. */
export async function sendUnsent(): Promise<void> {
  await updateBadge();
  const connection = await getConnection();
  if (connection) await flushOutbox(connection, { onBatch: () => broadcast('delivery') });
}

/** Exchanges everything with the endpoint, then prunes what this device keeps. */
export async function catchUp(): Promise<void> {
  await sendUnsent();
  const connection = await getConnection();
  if (!connection || connection.paused) return;
  await pullChanges(connection);
  await refreshMe(connection);
  await pruneOutbox();
  await pruneCache();
}

/** Sets the alarm at each start of the background, because an update of the extension clears alarms. */
export async function ensureAlarm(): Promise<void> {
  const existing = await browser.alarms.get(catchUpAlarm);
  if (!existing) await browser.alarms.create(catchUpAlarm, { periodInMinutes });
}
