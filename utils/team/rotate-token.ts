import { broadcast } from '../browser/broadcast';
import { issuedToken } from '../contract/rep/issued-token';
import { callEndpoint } from './call-endpoint';
import { type Connection, updateConnection } from './connection-store';

/** How long a token is used, in milliseconds. The endpoint would accept it for 90 days. */
const rotatedAfterMs = 24 * 3_600_000;

/**
 * Exchanges the token for a new one if it is more than a day old or that of a connection code. If the answer is lost,
 * the old token still works and is exchanged the next time.
 *
 * @returns the connection with the token to use from now on.
 */
export async function rotateToken(
  connection: Connection,
  { now = Date.now(), fetch = globalThis.fetch }: { now?: number; fetch?: typeof globalThis.fetch } = {},
): Promise<Connection> {
  const { id, token, tokenSince = 0 } = connection;
  if (Math.abs(now - tokenSince) < rotatedAfterMs) return connection;
  const response = await callEndpoint(connection, '/v1/token-rotations', issuedToken, { body: {}, fetch });
  if (response.status !== 'ok') return connection;
  const change = { token: response.value.token, tokenSince: now };
  await updateConnection(id, change, token);
  await broadcast('connection');
  return { ...connection, ...change };
}
