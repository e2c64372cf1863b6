import { z } from 'zod';
import { type LookupAnswer, lookupAnswer } from '../contract/rep/lookup';
import type { ProspectKeys } from '../contract/rep/prospect';
import { prospectKey } from '../identity/prospect-key';
import { sha256Hex } from '../team/outgoing-keys';
import { type CachedAnswer, openCache, pruneCache } from './cache-db';

/** A lead that was found, and when. */
export type FoundAnswer = Extract<LookupAnswer, { status: 'found' }> & { at: Date };

const keepUnknownMs = 10 * 60_000;
const cachedRow = z.object({ answer: lookupAnswer, at: z.date() });

/** The cached answer for a person. A row in an outdated format is ignored. */
export async function readCachedAnswer(
  connection: string,
  keys: ProspectKeys,
): Promise<CachedAnswer | undefined> {
  const stored = await (await openCache()).get('answers', [connection, prospectKey(keys)]);
  const parsed = cachedRow.safeParse(stored);
  if (!parsed.success || parsed.data.answer.status === 'unknown') return undefined;
  return { answer: parsed.data.answer, at: parsed.data.at };
}

/** Caches an answer. For an unknown person, only a hash is kept, for ten minutes. */
export async function cacheAnswer(
  connection: string,
  keys: ProspectKeys,
  answer: LookupAnswer,
  at = new Date(),
): Promise<void> {
  const db = await openCache();
  const prospect = prospectKey(keys);
  if (answer.status === 'unknown') {
    await db.delete('answers', [connection, prospect]);
    await cacheUnknown(connection, keys, at);
  } else {
    const lead = answer.status === 'found' ? answer.lead.id : '';
    await db.put('answers', { connection, prospect, lead, answer, at });
  }
  await pruneCache(at);
}

async function cacheUnknown(connection: string, keys: ProspectKeys, at: Date): Promise<void> {
  const hash = await hashKeys(connection, keys);
  await (await openCache()).put('unknowns', { hash, until: new Date(at.getTime() + keepUnknownMs) });
}

/** Whether the endpoint reported this person as unknown in the last few minutes. */
export async function isCachedUnknown(
  connection: string,
  keys: ProspectKeys,
  now = new Date(),
): Promise<boolean> {
  const stored = await (await openCache()).get('unknowns', await hashKeys(connection, keys));
  return stored !== undefined && stored.until > now;
}

/** Covers every key, so that a name or company seen later triggers a new lookup. */
function hashKeys(connection: string, keys: ProspectKeys): Promise<string> {
  return sha256Hex(`${connection} ${JSON.stringify(keys)}`);
}

/** Removes a lead from the cache because it was erased or a merge was undone. */
export async function forgetLead(connection: string, lead: string): Promise<void> {
  const tx = (await openCache()).transaction('answers', 'readwrite');
  for await (const cursor of tx.store.iterate(toConnectionRange(connection))) {
    const { answer } = cursor.value;
    const isColleague =
      answer.status === 'found' && answer.lead.colleagues?.some((other) => other.lead === lead);
    if (cursor.value.lead === lead || isColleague) await cursor.delete(); // Also drop answers that list it as a colleague.
  }
  await tx.done;
  await (await openCache()).delete('looks', [connection, lead]);
}

/** Drops unknown people and possible matches after the team's records have changed. */
export async function forgetUnresolved(connection: string): Promise<void> {
  const db = await openCache();
  await db.clear('unknowns');
  await forgetLead(connection, '');
}

/** The leads seen most recently on this device, newest first, each once. */
export async function listRecentLeads(connection: string, limit = 6): Promise<FoundAnswer[]> {
  const leads = new Map<string, FoundAnswer>();
  const tx = (await openCache()).transaction('answers');
  for await (const { value } of tx.store.index('at').iterate(null, 'prev')) {
    const parsed = cachedRow.safeParse(value);
    if (value.connection !== connection || !parsed.success || parsed.data.answer.status !== 'found') continue;
    if (!leads.has(value.lead)) leads.set(value.lead, { ...parsed.data.answer, at: parsed.data.at });
    if (leads.size === limit) break;
  }
  return [...leads.values()];
}

/** Removes every cached lead and list from this device, but keeps dismissals. */
export async function clearAnswers(): Promise<void> {
  const db = await openCache();
  await Promise.all([db.clear('answers'), db.clear('unknowns'), db.clear('today'), db.clear('looks')]);
}

function toConnectionRange(connection: string): IDBKeyRange {
  return IDBKeyRange.bound([connection], [connection, []]); // In IndexedDB, arrays sort after strings.
}
