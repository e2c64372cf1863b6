import { clearAllNotifications } from '../background/clear-notifications';
import { broadcast } from '../browser/broadcast';
import { parseConnectionCode } from '../contract/shared/connection-code';
import { me } from '../contract/shared/team';
import { text } from '../i18n/text';
import { clearCache } from '../lookup/cache-db';
import { isAllowedEndpoint } from '../settings/allowed-endpoint';
import { getPolicy } from '../settings/settings-store';
import { callEndpoint } from '../team/call-endpoint';
import { toConnectionId } from '../team/connection-id';
import {
  type Connection,
  getConnection,
  getCursor,
  removeConnection,
  saveConnection,
} from '../team/connection-store';

/**
 * Tests a code against its endpoint. @returns the connection, or a message saying what is wrong.
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
  const response = await callEndpoint(parsed, '/v1/me', me, { fetch });
  if (response.status !== 'ok') return { problem: response.why };
  return { ...parsed, id: toConnectionId(parsed.url, response.value), me: response.value };
}

/**
 * Switches to a verified connection. The previous connection's leads are removed from the device; its unsent
 * feedback stays.
 */
export async function switchConnection(connection: Connection): Promise<void> {
  const previous = await getConnection();
  if (previous?.id !== connection.id) await clearLeadData();
  await saveConnection({ ...connection, cursor: await getCursor(connection.id) });
  await broadcast('connection');
}

/** Forgets the token and all cached leads. Unsent feedback stays until the same rep connects here again. */
export async function disconnect(): Promise<void> {
  await removeConnection(); // Keeps the cursor, so people erased in the meantime leave the outbox after reconnecting.
  try {
    await clearLeadData();
  } finally {
    await broadcast('connection');
  }
}

async function clearLeadData(): Promise<void> {
  await clearCache();
  await clearAllNotifications();
}
