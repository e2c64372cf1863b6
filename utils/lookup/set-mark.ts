import { markResponse } from '../contract/rep/mark';
import { callEndpoint } from '../team/call-endpoint';
import type { Connection } from '../team/connection-store';

/**
 * Sets or removes one of the rep's marks on a lead. @returns whether it is set now. @throws a readable error if
 * the endpoint can't be reached.
 */
export async function setMark(
  connection: Connection,
  mark: 'watches' | 'hides' | 'reads',
  lead: string,
  isSet: boolean,
): Promise<boolean> {
  const body = { lead, undo: !isSet };
  const response = await callEndpoint(connection, `/v1/${mark}`, markResponse, { body });
  if (response.status !== 'ok') throw new Error(response.why);
  return response.value.isSet;
}
