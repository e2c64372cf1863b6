import { clearAllNotifications } from '../background/clear-notifications';
import { broadcast } from '../browser/broadcast';
import { parseConnectionCode } from '../contract/shared/connection-code';
import { me } from '../contract/shared/team';
import { text } from '../i18n/text';
import { clearCache } from '../lookup/cache-db';
import { isAllowedEndpoint } from '../settings/allowed-endpoint';
import { getPolicy } from '../settings/settings-store';
import { callEndpoint } from '../team/call-endpoint';
import { connectionId } from '../team/connection-id';
import {
  type Connection,
  getConnection,
  recallCursor,
  removeConnection,
  saveConnection,
} from '../team/connection-store';

/**
 * Tests a code against its endpoint. @returns the connection it would make, or a message saying what is
 * wrong.
 */
export async function verifyCode(
  code: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Connection | { problem: string }> {
  const parsed = parseConnectionCode(code);
  if ('problem' in parsed) return { problem: text(parsed.problem) };
  const { endpoint } = await getPolicy();
  if (endpoint && !isAllowedEndpoint(parsed.url, endpoint)) {
    return { problem: text('code_other_endpoint', endpoint) };
  }
  const called = await callEndpoint(parsed, '/v1/me', me, { fetch });
  if (called.status !== 'ok') return { problem: called.why };
  return { ...parsed, id: connectionId(parsed.url, called.value), me: called.value };
}

/**
 * Switches to a verified connection. The previous connection's leads are removed from the device; its unsent
 * feedback stays.
 */
export async function connect(connection: Connection): Promise<void> {
  const before = await getConnection();
  if (before?.id !== connection.id) await clearLeadData();
  await saveConnection({ ...connection, cursor: await recallCursor(connection.id) });
  await broadcast('connection');
}

/** Forgets the token and all cached leads. Unsent feedback stays until the same rep connects here again. */
export async function disconnect(): Promise<void> {
  await getConnection(); // Files what an earlier version stored under its address while the address is still known.
  await removeConnection(); // Keeps the cursor, so people erased in the meantime leave the outbox after reconnecting.
  await clearLeadData();
  await broadcast('connection');
}

async function clearLeadData(): Promise<void> {
  await clearCache();
  await clearAllNotifications();
}
