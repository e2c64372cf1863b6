import { broadcast } from '../browser/broadcast';
import { me } from '../contract/shared/team';
import { callEndpoint } from './call-endpoint';
import { type Connection, updateConnection } from './connection-store';

/** Takes what the endpoint says of the rep and of the team's words now, and shows it where it has changed. */
export async function refreshMe(
  connection: Connection,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<void> {
  const called = await callEndpoint(connection, '/v1/me', me, { fetch });
  if (called.status !== 'ok' || JSON.stringify(called.value) === JSON.stringify(connection.me)) return;
  await updateConnection(connection.id, { me: called.value });
  await broadcast('connection');
}
