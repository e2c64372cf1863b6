import { browser } from 'wxt/browser';
import { broadcast } from '../browser/broadcast';
import { signInSilently } from '../connecting/sign-in-silently';
import { flushOutbox } from '../feedback/outbox/flush-outbox';
import { isUnsent } from '../feedback/outbox/outbox-row';
import { listRows, pruneOutbox } from '../feedback/outbox/outbox-store';
import { pruneCache } from '../lookup/cache-db';
import { fetchToday } from '../lookup/fetch-today';
import { readCachedToday } from '../lookup/today-cache';
import { getConnection } from '../team/connection-store';
import { refreshMe } from '../team/refresh-me';
import { rotateToken } from '../team/rotate-token';
import { pullChanges } from './pull-changes';

/** The name of the alarm that triggers `catchUp`. */
export const catchUpAlarm = 'catch-up';
const periodInMinutes = 5;

/** Shows on the toolbar button how much awaits the rep: unsent feedback and marketing's messages. */
export async function updateBadge(): Promise<void> {
  const connection = await getConnection();
  const count = connection ? await countAwaiting(connection.id) : 0;
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
}

async function countAwaiting(connection: string): Promise<number> {
  const unsent = (await listRows(connection)).filter(isUnsent);
  const today = await readCachedToday(connection);
  return unsent.length + (today?.messages.length ?? 0);
}

/** Sends unsent feedback, and counts it on the toolbar button before it is sent. */
export async function sendUnsent(): Promise<void> {
  await updateBadge();
  const connection = await getConnection();
  if (connection) await flushOutbox(connection, { onBatch: () => broadcast('delivery') });
}

/** Counts again what awaits the rep once feedback has been delivered: it may have answered a question. */
export async function refreshMessages(): Promise<void> {
  await updateBadge();
  const connection = await getConnection();
  if (!connection || connection.paused) return;
  const today = await readCachedToday(connection.id);
  if (today?.messages.some(({ kind }) => kind === 'question')) await fetchToday(connection);
}

/** Signs in where that is possible silently, exchanges everything with the endpoint, then prunes what this device keeps. */
export async function catchUp(): Promise<void> {
  await signInSilently();
  await sendUnsent();
  const stored = await getConnection();
  if (!stored || stored.paused) return;
  const connection = await rotateToken(stored);
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
