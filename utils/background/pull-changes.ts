import { broadcast } from '../browser/broadcast';
import { type Change, knownChangesResponse, optionalChangeKinds } from '../contract/rep/changes';
import { forgetFeedback } from '../feedback/outbox/outbox-store';
import { fetchToday } from '../lookup/fetch-today';
import { forgetLead, forgetUnresolved } from '../lookup/lead-cache';
import { forgetToday } from '../lookup/today-cache';
import { callEndpoint } from '../team/call-endpoint';
import { type Connection, updateConnection } from '../team/connection-store';
import { clearLeadNotifications } from './clear-lead-notifications';
import { isNotifiable, notifyOfChanges } from './notify-of-changes';

/**
 * Pulls what is new for this rep and applies it: erased people are removed from the cache, merged or split
 * leads are looked up again, replies are shown, and the rep is notified of marketing's answers and questions,
 * of engagement by watched leads, and of ended snoozes. If the endpoint can't be reached it stops silently; the
 * next run tries again.
 */
export async function pullChanges(
  connection: Connection,
  {
    fetch = globalThis.fetch,
    notify = notifyOfChanges,
  }: { fetch?: typeof globalThis.fetch; notify?: typeof notifyOfChanges } = {},
): Promise<void> {
  let { cursor } = connection;
  let isTodayOutdated = false;
  for (;;) {
    const query = new URLSearchParams({
      ...(cursor && { after: cursor }),
      kinds: optionalChangeKinds.join(),
    });
    const response = await callEndpoint(connection, `/v1/changes?${query}`, knownChangesResponse, { fetch });
    if (response.status !== 'ok') break;
    const { changes, more } = response.value;
    await applyChanges(connection.id, changes);
    isTodayOutdated ||= changes.some(({ kind }) => kind !== 'receipt');
    cursor = response.value.cursor;
    await updateConnection(connection.id, { cursor });
    await notify(changes.filter(isNotifiable), { connection: connection.id });
    if (!more) break;
  }
  if (isTodayOutdated) await fetchToday(connection, { fetch });
}

async function applyChanges(connection: string, changes: readonly Change[]): Promise<void> {
  for (const { kind, lead } of changes) {
    if (kind === 'erasure') {
      await forgetFeedback(connection, lead);
      await clearLeadNotifications(connection, lead);
    }
    if (kind === 'erasure' || kind === 'alias') {
      await forgetLead(connection, lead);
      await forgetToday(connection);
    }
  }
  const recordChanges = changes.filter(({ kind }) => kind !== 'receipt');
  if (recordChanges.length === 0) return;
  await forgetUnresolved(connection);
  await broadcast('cache');
}
