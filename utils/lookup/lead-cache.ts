import { z } from 'zod';
import { type LookupAnswer, lookupAnswer } from '../contract/rep/lookup';
import type { ProspectKeys } from '../contract/rep/prospect';
import { prospectKey } from '../identity/prospect-key';
import { type CachedAnswer, openCache, pruneCache } from './cache-db';
import { cacheUnknown } from './unknown-people';

/** A lead that was found, and when. */
export type FoundAnswer = Extract<LookupAnswer, { status: 'found' }> & { at: Date };

const row = z.object({ answer: lookupAnswer, at: z.date() });

/** The cached answer for a person. A row in an outdated format is ignored. */
export async function readCachedAnswer(
  connection: string,
  keys: ProspectKeys,
): Promise<CachedAnswer | undefined> {
  const stored = await (await openCache()).get('answers', [connection, prospectKey(keys)]);
  const parsed = row.safeParse(stored);
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

/** Removes a lead from the cache because it was erased or a merge was undone. */
export async function forgetLead(connection: string, lead: string): Promise<void> {
  const tx = (await openCache()).transaction('answers', 'readwrite');
  for await (const cursor of tx.store.iterate(answersOf(connection))) {
    const { answer } = cursor.value;
    const isColleague =
      answer.status === 'found' && answer.lead.colleagues?.some((other) => other.lead === lead);
    if (cursor.value.lead === lead || isColleague) await cursor.delete(); // Also drop answers that list it as a colleague.
  }
  await tx.done;
}

/** Drops unknown people and possible matches after the team's records have changed. */
export async function forgetOpenQuestions(connection: string): Promise<void> {
  const db = await openCache();
  await db.clear('unknowns');
  await forgetLead(connection, '');
}

/** The leads seen most recently on this device, newest first, each once. */
export async function listRecentLeads(connection: string, most = 6): Promise<FoundAnswer[]> {
  const found = new Map<string, FoundAnswer>();
  const tx = (await openCache()).transaction('answers');
  for await (const { value } of tx.store.index('at').iterate(null, 'prev')) {
    const parsed = row.safeParse(value);
    if (value.connection !== connection || !parsed.success || parsed.data.answer.status !== 'found') continue;
    if (!found.has(value.lead)) found.set(value.lead, { ...parsed.data.answer, at: parsed.data.at });
    if (found.size === most) break;
  }
  return [...found.values()];
}

/** Removes every cached lead from this device, but keeps dismissals. */
export async function clearAnswers(): Promise<void> {
  const db = await openCache();
  await Promise.all([db.clear('answers'), db.clear('unknowns')]);
}

function answersOf(connection: string): IDBKeyRange {
  return IDBKeyRange.bound([connection], [connection, []]); // In IndexedDB, arrays sort after strings.
}
