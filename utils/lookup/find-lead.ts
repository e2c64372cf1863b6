import { type LookupAnswer, lookupResponse } from '../contract/rep/lookup';
import type { ProspectKeys } from '../contract/rep/prospect';
import { text } from '../i18n/text';
import { getSettings } from '../settings/settings-store';
import { callEndpoint, type Unauthorized } from '../team/call-endpoint';
import type { Connection } from '../team/connection-store';
import { toOutgoingKeys } from '../team/outgoing-keys';
import { pauseConnection } from '../team/pause-connection';
import { cacheAnswer, isCachedUnknown } from './lead-cache';

interface TimedAnswer {
  answer: LookupAnswer;
  at: Date;
}

/** The result of asking the endpoint for a person. */
export type LookupResult =
  | ({ status: 'answered' } & TimedAnswer)
  | { status: 'unreachable'; why: string }
  | Unauthorized;

interface LookupOptions {
  signal?: AbortSignal;
  fetch?: typeof globalThis.fetch;
}

/** Looks a person up by key and caches the answer on this device. */
export async function lookUpLead(
  connection: Connection,
  keys: ProspectKeys,
  options: LookupOptions = {},
): Promise<LookupResult> {
  const result = await lookUpPeople(connection, [keys], options);
  if (result.status !== 'answered') return result;
  const [first] = result.answers;
  return first
    ? { status: 'answered', ...first }
    : { status: 'unreachable', why: text('endpoint_wrong_shape', 'answers') };
}

/**
 * Looks several people up in one request, except those the endpoint reported as unknown a few minutes ago.
 */
export async function lookUpPeople(
  connection: Connection,
  people: readonly ProspectKeys[],
  { signal, fetch }: LookupOptions = {},
): Promise<Exclude<LookupResult, { status: 'answered' }> | { status: 'answered'; answers: TimedAnswer[] }> {
  const { values } = await getSettings();
  const at = new Date();
  const outgoing = await Promise.all(
    people.map(async (keys) =>
      (await isCachedUnknown(connection.id, keys)) ? undefined : toOutgoingKeys(keys, values),
    ),
  );
  const prospects = outgoing.filter((keys) => keys !== undefined);
  const unknown = { answer: { status: 'unknown' as const }, at };
  if (prospects.length === 0) return { status: 'answered', answers: people.map(() => unknown) };
  const response = await callEndpoint(connection, '/v1/lookups', lookupResponse, {
    body: { prospects },
    signal,
    fetch,
  });
  if (response.status === 'unauthorized') {
    await pauseConnection(connection, response);
    return response;
  }
  if (response.status !== 'ok') return { status: 'unreachable', why: response.why };
  const received = response.value.answers;
  if (received.length !== prospects.length) {
    return { status: 'unreachable', why: text('endpoint_wrong_shape', 'answers') };
  }
  const answers: TimedAnswer[] = [];
  for (const [index, keys] of people.entries()) {
    const answer = outgoing[index] && received.shift();
    if (answer) await cacheAnswer(connection.id, keys, answer, at);
    answers.push(answer ? { answer, at } : unknown);
  }
  return { status: 'answered', answers };
}
