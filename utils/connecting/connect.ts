import { browser } from 'wxt/browser';
import { broadcast } from '../browser/broadcast';
import { clearNotifications } from '../browser/clear-notifications';
import { parseAddress, parseConnectionCode } from '../contract/shared/connection-code';
import { text } from '../i18n/text';
import { clearCache } from '../lookup/cache-db';
import { isAllowedEndpoint } from '../settings/allowed-endpoint';
import { getPolicy } from '../settings/settings-store';
import {
  type Connection,
  getConnection,
  getCursor,
  removeConnection,
  saveConnection,
} from '../team/connection-store';
import { signInAtCompany } from './company-sign-in';
import { type VerifiedConnection, verifyToken } from './verify-token';

const disconnectedKey = 'disconnected';

/**
 * Tests a code against its endpoint or, if it is only an endpoint's address, signs in there with a company account.
 */
export async function verifyCode(
  code: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<VerifiedConnection> {
  const address = parseAddress(code);
  const parsed = address === undefined ? parseConnectionCode(code) : { url: address };
  if ('problem' in parsed) return { problem: text(parsed.problem) };
  const { endpoint } = await getPolicy();
  if (endpoint && !isAllowedEndpoint(parsed.url, endpoint)) {
    return { problem: text('code_other_endpoint', endpoint) };
  }
  return 'token' in parsed ? verifyToken(parsed, fetch) : signInAtCompany(parsed.url, { fetch });
}

/**
 * Switches to a verified connection. The previous connection's leads are removed from the device; its unsent
 * feedback stays.
 */
export async function switchConnection(connection: Connection): Promise<void> {
  const previous = await getConnection();
  if (previous?.id !== connection.id) await clearLeadData();
  await saveConnection({ ...connection, cursor: await getCursor(connection.id) });
  await browser.storage.local.remove(disconnectedKey);
  await broadcast('connection');
}

/** Forgets the token and all cached leads. Unsent feedback stays until the same rep connects here again. */
export async function disconnect(): Promise<void> {
  await browser.storage.local.set({ [disconnectedKey]: true });
  await removeConnection(); // Keeps the cursor, so people erased in the meantime leave the outbox after reconnecting.
  try {
    await clearLeadData();
  } finally {
    await broadcast('connection');
  }
}

/** Whether the rep has disconnected this browser and not connected it since. */
export async function hasDisconnected(): Promise<boolean> {
  return (await browser.storage.local.get(disconnectedKey))[disconnectedKey] === true;
}

async function clearLeadData(): Promise<void> {
  await clearCache();
  await clearNotifications(); // They show leads' names.
}
