import type { ProspectKeys } from '../contract/rep/prospect';
import { sha256Hex } from '../team/outgoing-keys';
import { openCache } from './cache-db';

const unknownFor = 10 * 60_000;

/** Remembers for ten minutes, by a hash only, that the endpoint doesn't know this person. */
export async function cacheUnknown(connection: string, keys: ProspectKeys, at: Date): Promise<void> {
  const hash = await hashOf(connection, keys);
  await (await openCache()).put('unknowns', { hash, until: new Date(at.getTime() + unknownFor) });
}

/** Whether the endpoint reported this person as unknown in the last few minutes. */
export async function isCachedUnknown(
  connection: string,
  keys: ProspectKeys,
  now = new Date(),
): Promise<boolean> {
  const found = await (await openCache()).get('unknowns', await hashOf(connection, keys));
  return found !== undefined && found.until > now;
}

/** Covers every key, so that a name or company seen later triggers a new lookup. */
function hashOf(connection: string, keys: ProspectKeys): Promise<string> {
  return sha256Hex(`${connection} ${JSON.stringify(keys)}`);
}
