import { broadcast } from '../browser/broadcast';
import { me } from '../contract/shared/team';
import { callEndpoint } from './call-endpoint';
import { type Connection, updateConnection } from './connection-store';
import { pauseConnection } from './pause-connection';

/**
 * Fetches the rep's data and the team's picklists, and updates the pages if they have changed or the token is rejected.
 */
export async function refreshMe(
  connection: Connection,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<void> {
  const response = await callEndpoint(connection, '/v1/me', me, { fetch });
  if (response.status === 'unauthorized') await pauseConnection(connection, response);
  if (response.status !== 'ok' || JSON.stringify(response.value) === JSON.stringify(connection.me)) return;
  await updateConnection(connection.id, { me: response.value });
  await broadcast('connection');
}
