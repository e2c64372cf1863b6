import { isKnownUnknown, remember } from './cache/lead-cache';
import type { Connection } from './connection/connection-store';
import { pauseConnection } from './connection/pause-connection';
import { type LookupAnswer, lookupResponse } from './contract/lookup';
import type { ProspectKeys } from './contract/prospect';
import { callEndpoint } from './endpoint/call-endpoint';

/** What the endpoint says of a person now. */
export type Found =
  | { status: 'answered'; answer: LookupAnswer; at: Date }
  | { status: 'unreachable'; why: string }
  | { status: 'unauthorized'; why: string };

/** Asks the endpoint for a person by key, and remembers the answer on this device. */
export async function askEndpoint(
  connection: Connection,
  keys: ProspectKeys,
  { signal, fetch }: { signal?: AbortSignal; fetch?: typeof globalThis.fetch } = {},
): Promise<Found> {
  if (await isKnownUnknown(connection.id, keys)) {
    return { status: 'answered', answer: { status: 'unknown' }, at: new Date() };
  }
  const body = { prospects: [keys] };
  const called = await callEndpoint(connection, '/v1/lookups', lookupResponse, { body, signal, fetch });
  if (called.status === 'unauthorized') {
    await pauseConnection(connection, called.why);
    return called;
  }
  if (called.status !== 'ok') return { status: 'unreachable', why: called.why };
  const [answer] = called.value.answers;
  if (!answer) return { status: 'unreachable', why: 'The endpoint’s answer is empty.' };
  const at = new Date();
  await remember(connection.id, keys, answer, at);
  return { status: 'answered', answer, at };
}
