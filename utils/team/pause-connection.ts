import { broadcast } from '../browser/broadcast';
import { type Connection, updateConnection } from './connection-store';

/** The endpoint no longer takes the token: nothing is sent, and every page says so, until somebody connects again. */
export async function pauseConnection({ id, paused }: Connection, why: string): Promise<void> {
  if (paused === why) return; // Said already: another poke would only make every page ask again.
  await updateConnection(id, { paused: why });
  await broadcast('connection');
}
