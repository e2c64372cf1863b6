import { markResponse } from '../contract/rep/mark';
import { callEndpoint } from '../team/call-endpoint';
import type { Connection } from '../team/connection-store';

/**
 * Starts or stops watching a lead. @returns whether it is watched now. @throws a readable error if the
 * endpoint can't be reached.
 */
export async function setWatched(connection: Connection, lead: string, watched: boolean): Promise<boolean> {
  const body = { lead, undo: !watched };
  const response = await callEndpoint(connection, '/v1/watches', markResponse, { body });
  if (response.status !== 'ok') throw new Error(response.why);
  return response.value.isSet;
}
