import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { z } from 'zod';
import { type LookupAnswer, lookupAnswer } from '../contract/rep/lookup';
import type { ProspectKeys } from '../contract/rep/prospect';
import { prospectKey } from '../identity/prospect-key';
import { sha256Hex } from '../team/outgoing-keys';

/** An answer and when the endpoint gave it. */
export interface CachedAnswer {
  answer: Exclude<LookupAnswer, { status: 'unknown' }>;
  at: Date;
}

/** A lead that was found, and when. */
export type FoundAnswer = Extract<LookupAnswer, { status: 'found' }> & { at: Date };

interface CacheDb extends DBSchema {
  answers: { key: [connection: string, prospect: string]; value: Row; indexes: { lead: string; at: Date } };
  unknowns: { key: string; value: { hash: string; until: Date } };
  /** A hash of prospect and candidate that the rep declared to be different people on this device. */
  dismissals: { key: string; value: { hash: string } };
}

interface Row extends CachedAnswer {
  connection: string;
  prospect: string;
  /** The id of the lead that was found; empty for possible matches. */
  lead: string;
}

const name = 'passback-cache';
const maxRows = 2000;
const unknownFor = 10 * 60_000;
const row = z.object({ answer: lookupAnswer, at: z.date() });

let opening: Promise<IDBPDatabase<CacheDb>> | undefined;

/** This page's single handle to the cache. If the browser closes it, the next call reopens it. */
export function openCache(): Promise<IDBPDatabase<CacheDb>> {
  const drop = () => {
    opening = undefined;
  };
  opening ??= openDB<CacheDb>(name, 1, {
    upgrade(db) {
      const answers = db.createObjectStore('answers', { keyPath: ['connection', 'prospect'] });
      answers.createIndex('lead', 'lead');
      answers.createIndex('at', 'at');
      db.createObjectStore('unknowns', { keyPath: 'hash' });
      db.createObjectStore('dismissals', { keyPath: 'hash' });
    },
    blocking: (_current, _blocked, event) => {
      drop();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: drop,
  });
  opening.catch(drop);
  return opening;
}

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
    const hash = await sha256Hex(`${connection} ${JSON.stringify(keys)}`); // A name or company seen later triggers a new lookup.
    await db.delete('answers', [connection, prospect]);
    await db.put('unknowns', { hash, until: new Date(at.getTime() + unknownFor) });
    return prune(db, at);
  }
  const lead = answer.status === 'found' ? answer.lead.id : '';
  await db.put('answers', { connection, prospect, lead, answer, at });
  await prune(db, at);
}

/** Whether the endpoint reported this person as unknown in the last few minutes. */
export async function isCachedUnknown(
  connection: string,
  keys: ProspectKeys,
  now = new Date(),
): Promise<boolean> {
  const found = await (await openCache()).get(
    'unknowns',
    await sha256Hex(`${connection} ${JSON.stringify(keys)}`),
  );
  return found !== undefined && found.until > now;
}

/** Removes a lead from the cache because it was erased or a merge was undone. */
export async function forgetLead(connection: string, lead: string): Promise<void> {
  const tx = (await openCache()).transaction('answers', 'readwrite');
  for await (const cursor of tx.store.iterate(answersOf(connection))) {
    const { answer } = cursor.value;
    const stands = answer.status === 'found' && answer.lead.colleagues?.some((other) => other.lead === lead);
    if (cursor.value.lead === lead || stands) await cursor.delete(); // Also drop answers that list it as a colleague.
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

/** Removes expired entries, above all the hashes of unknown people. */
export async function pruneCache(now = new Date()): Promise<void> {
  await prune(await openCache(), now);
}

/** Removes every cached lead from this device, but keeps dismissals. */
export async function clearAnswers(): Promise<void> {
  const db = await openCache();
  await Promise.all([db.clear('answers'), db.clear('unknowns')]);
}

/** Deletes the whole cache from this device. */
export async function clearCache(): Promise<void> {
  (await opening)?.close();
  opening = undefined;
  await deleteDB(name);
}

function answersOf(connection: string): IDBKeyRange {
  return IDBKeyRange.bound([connection], [connection, []]); // In IndexedDB, arrays sort after strings.
}

async function prune(db: IDBPDatabase<CacheDb>, now: Date): Promise<void> {
  const tx = db.transaction(['answers', 'unknowns'], 'readwrite');
  let over = (await tx.objectStore('answers').count()) - maxRows;
  for await (const cursor of tx.objectStore('answers').index('at').iterate()) {
    if (over-- <= 0) break;
    await cursor.delete();
  }
  for await (const cursor of tx.objectStore('unknowns').iterate()) {
    if (cursor.value.until <= now) await cursor.delete();
  }
  await tx.done;
}
