import { type LookupAnswer, lookupResponse } from '../contract/rep/lookup';
import type { ProspectKeys } from '../contract/rep/prospect';
import { text } from '../i18n/text';
import { getSettings } from '../settings/settings-store';
import { callEndpoint } from '../team/call-endpoint';
import type { Connection } from '../team/connection-store';
import { outgoingKeys } from '../team/outgoing-keys';
import { pauseConnection } from '../team/pause-connection';
import { cacheAnswer } from './lead-cache';
import { isCachedUnknown } from './unknown-people';

interface Answered {
  answer: LookupAnswer;
  at: Date;
}

/** The result of asking the endpoint for a person. */
export type LookupResult =
  | ({ status: 'answered' } & Answered)
  | { status: 'unreachable'; why: string }
  | { status: 'unauthorized'; why: string };

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
  const asked = await lookUpPeople(connection, [keys], options);
  if (asked.status !== 'answered') return asked;
  const [answered] = asked.answers;
  return answered
    ? { status: 'answered', ...answered }
    : { status: 'unreachable', why: text('endpoint_wrong_shape', 'answers') };
}

/**
 * Looks several people up in one request, except those the endpoint reported as unknown a few minutes ago.
 */
export async function lookUpPeople(
  connection: Connection,
  people: readonly ProspectKeys[],
  { signal, fetch }: LookupOptions = {},
): Promise<Exclude<LookupResult, { status: 'answered' }> | { status: 'answered'; answers: Answered[] }> {
  const { values } = await getSettings();
  const at = new Date();
  const sent = await Promise.all(
    people.map(async (keys) =>
      (await isCachedUnknown(connection.id, keys)) ? undefined : outgoingKeys(keys, values),
    ),
  );
  const prospects = sent.filter((keys) => keys !== undefined);
  const unknown = { answer: { status: 'unknown' as const }, at };
  if (prospects.length === 0) return { status: 'answered', answers: people.map(() => unknown) };
  const called = await callEndpoint(connection, '/v1/lookups', lookupResponse, {
    body: { prospects },
    signal,
    fetch,
  });
  if (called.status === 'unauthorized') {
    await pauseConnection(connection, called.why);
    return called;
  }
  if (called.status !== 'ok') return { status: 'unreachable', why: called.why };
  const given = called.value.answers;
  if (given.length !== prospects.length) {
    return { status: 'unreachable', why: text('endpoint_wrong_shape', 'answers') };
  }
  const answers: Answered[] = [];
  for (const [index, keys] of people.entries()) {
    const answer = sent[index] && given.shift();
    if (answer) await cacheAnswer(connection.id, keys, answer, at);
    answers.push(answer ? { answer, at } : unknown);
  }
  return { status: 'answered', answers };
}
