import { formerIdOf } from '../connection/connection-id';
import type { LookupAnswer } from '../contract/lookup';
import type { ProspectKeys } from '../contract/prospect';
import { prospectKey } from '../identity/prospect-key';
import { sha256 } from '../privacy/outgoing-keys';
import { openCache } from './lead-cache';

/** Remembers a rep's "no" to "same person?", so that it is not asked again. */
export async function dismiss(connection: string, keys: ProspectKeys, lead: string): Promise<void> {
  const hash = await hashOf(connection, keys, lead);
  await (await openCache()).put('dismissals', { hash });
}

/** Takes that "no" back. */
export async function undismiss(connection: string, keys: ProspectKeys, lead: string): Promise<void> {
  const db = await openCache();
  const hashes = await hashesOf(connection, keys, lead);
  await Promise.all(hashes.map((hash) => db.delete('dismissals', hash)));
}

/** The answer without the people that the rep said no to; nobody left is unknown. */
export async function withoutDismissed(
  connection: string,
  keys: ProspectKeys,
  answer: LookupAnswer,
): Promise<LookupAnswer> {
  if (answer.status === 'unknown') return answer;
  if (answer.status === 'found') {
    return (await isDismissed(connection, keys, answer.lead.id)) ? { status: 'unknown' } : answer;
  }
  const isGone = await Promise.all(answer.candidates.map(({ lead }) => isDismissed(connection, keys, lead)));
  const candidates = answer.candidates.filter((_, index) => !isGone[index]);
  return candidates.length > 0 ? { status: 'perhaps', candidates } : { status: 'unknown' };
}

async function isDismissed(connection: string, keys: ProspectKeys, lead: string): Promise<boolean> {
  const db = await openCache();
  const hashes = await hashesOf(connection, keys, lead);
  const found = await Promise.all(hashes.map((hash) => db.getKey('dismissals', hash)));
  return found.some((hash) => hash !== undefined);
}

/**
 * Where a "no" may stand: earlier versions filed it without the address, and a hash can't be refiled. Such a one was
 * said at this address all the same, because connecting to another one empties this database.
 */
async function hashesOf(connection: string, keys: ProspectKeys, lead: string): Promise<string[]> {
  const ids = [connection, formerIdOf(connection)].filter((id) => id !== undefined);
  return Promise.all(ids.map((id) => hashOf(id, keys, lead)));
}

function hashOf(connection: string, keys: ProspectKeys, lead: string): Promise<string> {
  return sha256(`${connection} ${prospectKey(keys)} ${lead}`);
}
