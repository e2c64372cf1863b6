import { broadcast } from '../browser/broadcast';
import type { Unauthorized } from './call-endpoint';
import { type Connection, updateConnection } from './connection-store';

/**
 * Pauses the connection when the endpoint rejects the token: nothing is sent, and every page says so, until
 * someone reconnects.
 */
export async function pauseConnection(
  { id, token, paused, isCompanySignIn }: Connection,
  { why, problem }: Omit<Unauthorized, 'status'>,
): Promise<void> {
  if (paused === why) return; // Already known. Another broadcast would only make every page refetch.
  const isSignedOut = isCompanySignIn && (problem === 'sign-in-ended' || problem === 'expired');
  await updateConnection(id, { paused: why, isSignedOut }, token); // Meanwhile it may have been exchanged for another.
  await broadcast('connection');
}
