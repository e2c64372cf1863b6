import type { LookupAnswer } from '../contract/rep/lookup';
import type { ProspectKeys } from '../contract/rep/prospect';
import { text } from '../i18n/text';
import { prospectKey } from '../identity/prospect-key';
import { sha256Hex } from '../team/outgoing-keys';
import { openCache } from './cache-db';

/** Remembers that the rep answered no to "same person?", so that it isn't asked again. */
export async function dismiss(connection: string, keys: ProspectKeys, lead: string): Promise<void> {
  const hash = await hashLead(connection, keys, lead);
  await (await openCache()).put('dismissals', { hash });
}

/** Undoes `dismiss`. */
export async function undismiss(connection: string, keys: ProspectKeys, lead: string): Promise<void> {
  await (await openCache()).delete('dismissals', await hashLead(connection, keys, lead));
}

/**
 * Remembers, on this device only, that the rep accepted another name. In hashed mode names never leave the
 * device, so no one else can be told.
 */
export async function acceptName(connection: string, keys: ProspectKeys, lead: string): Promise<void> {
  await (await openCache()).put('dismissals', { hash: await hashName(connection, keys, lead) });
}

/** Undoes `acceptName`. */
export async function forgetName(connection: string, keys: ProspectKeys, lead: string): Promise<void> {
  await (await openCache()).delete('dismissals', await hashName(connection, keys, lead));
}

/**
 * Removes dismissed people from an answer; if none is left, the answer is unknown. Names that the rep
 * accepted count as the person's own.
 */
export async function applyDismissals(
  connection: string,
  keys: ProspectKeys,
  answer: LookupAnswer,
): Promise<LookupAnswer> {
  if (answer.status === 'unknown') return answer;
  if (answer.status === 'found') {
    if (await isDismissed(connection, keys, answer.lead.id)) return { status: 'unknown' };
    return withAcceptedName(connection, keys, answer);
  }
  const isHidden = await Promise.all(
    answer.candidates.map(({ lead }) => isDismissed(connection, keys, lead)),
  );
  const candidates = answer.candidates.filter((_, index) => !isHidden[index]);
  return candidates.length > 0 ? { status: 'candidates', candidates } : { status: 'unknown' };
}

async function withAcceptedName(
  connection: string,
  keys: ProspectKeys,
  answer: Extract<LookupAnswer, { status: 'found' }>,
): Promise<LookupAnswer> {
  const { name } = keys;
  if (!name || answer.match.names?.some((known) => known.name === name)) return answer;
  const hash = await hashName(connection, keys, answer.lead.id);
  if (!(await (await openCache()).getKey('dismissals', hash))) return answer;
  const accepted = { name, by: text('history_you'), at: new Date().toISOString() };
  return { ...answer, match: { ...answer.match, names: [...(answer.match.names ?? []), accepted] } };
}

async function isDismissed(connection: string, keys: ProspectKeys, lead: string): Promise<boolean> {
  const hash = await hashLead(connection, keys, lead);
  return (await (await openCache()).getKey('dismissals', hash)) !== undefined;
}

function hashName(connection: string, keys: ProspectKeys, lead: string): Promise<string> {
  return sha256Hex(`${connection} ${prospectKey(keys)} ${lead} is ${keys.name}`);
}

function hashLead(connection: string, keys: ProspectKeys, lead: string): Promise<string> {
  return sha256Hex(`${connection} ${prospectKey(keys)} ${lead}`);
}
