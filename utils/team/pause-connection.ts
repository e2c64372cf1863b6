import { broadcast } from '../browser/broadcast';
import { type Connection, updateConnection } from './connection-store';

/**
 * Pauses the connection when the endpoint rejects the token: nothing is sent, and every page says so, until
 * someone reconnects.
 */
export async function pauseConnection({ id, token, paused }: Connection, why: string): Promise<void> {
  if (paused === why) return; // Already known. Another broadcast would only make every page refetch.
  await updateConnection(id, { paused: why }, token); // Meanwhile it may have been exchanged for another.
  await broadcast('connection');
}
