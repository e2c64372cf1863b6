import { browser } from 'wxt/browser';
import { broadcast } from '../browser/broadcast';
import { flushOutbox } from '../feedback/outbox/flush-outbox';
import { isUnsent } from '../feedback/outbox/outbox-row';
import { listRows, pruneOutbox } from '../feedback/outbox/outbox-store';
import { pruneCache } from '../lookup/cache-db';
import { getConnection } from '../team/connection-store';
import { refreshMe } from '../team/refresh-me';
import { pullChanges } from './pull-changes';

/** The alarm that triggers `catchUp`. */
export const deliverAlarm = 'deliver';
const periodInMinutes = 5;

/** Shows the number of unsent items on the toolbar button. */
export async function updateBadge(): Promise<void> {
  const connection = await getConnection();
  const count = connection ? (await listRows(connection.id)).filter(isUnsent).length : 0;
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
}

/** Sends unsent feedback. */
export async function deliver(): Promise<void> {
  await updateBadge();
  const connection = await getConnection();
  if (connection) await flushOutbox(connection, { onBatch: () => broadcast('delivery') });
}

/** Sends unsent feedback and pulls changes, at startup and periodically. */
export async function catchUp(): Promise<void> {
  await deliver();
  const connection = await getConnection();
  if (!connection || connection.paused) return;
  await pullChanges(connection);
  await refreshMe(connection);
  await pruneOutbox();
  await pruneCache();
}

/** An extension update clears alarms, so set them again whenever the background starts. */
export async function setAlarms(): Promise<void> {
  const existing = await browser.alarms.get(deliverAlarm);
  if (!existing) await browser.alarms.create(deliverAlarm, { periodInMinutes });
}
