import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { LookupAnswer } from '../contract/rep/lookup';
import type { TodayResponse } from '../contract/rep/today';

/** What this device caches of the endpoint's answers. */
export interface CacheDb extends DBSchema {
  answers: {
    key: [connection: string, prospect: string];
    value: CachedRow;
    indexes: { at: Date };
  };
  /** Hashes of people the endpoint doesn't know, each until a lookup is worth repeating. */
  unknowns: { key: string; value: { hash: string; until: Date } };
  /** The rep's messages and lists as last received, by connection. */
  today: { key: string; value: { connection: string; today: TodayResponse } };
  /** A hash of prospect and candidate that the rep declared to be different people on this device. */
  dismissals: { key: string; value: { hash: string } };
  /** When the rep last looked at each lead, and its score then. */
  looks: {
    key: [connection: string, lead: string];
    value: Look & { connection: string; lead: string; before?: Look };
    indexes: { at: Date };
  };
}

/** A look at a lead's card, and the score it showed. */
export interface Look {
  at: Date;
  total: number;
}

/** An answer and when the endpoint gave it. */
export interface CachedAnswer {
  answer: Exclude<LookupAnswer, { status: 'unknown' }>;
  at: Date;
}

export interface CachedRow extends CachedAnswer {
  connection: string;
  prospect: string;
  /** The id of the lead that was found; empty for possible matches. */
  lead: string;
}

const dbName = 'passback-cache';
const maxRows = 2000;

let opening: Promise<IDBPDatabase<CacheDb>> | undefined;

/** This page's single handle to the cache. If the browser closes it, the next call reopens it. */
export function openCache(): Promise<IDBPDatabase<CacheDb>> {
  const forgetHandle = () => {
    opening = undefined;
  };
  opening ??= openDB<CacheDb>(dbName, 3, {
    upgrade(db, from) {
      const looks = db.createObjectStore('looks', { keyPath: ['connection', 'lead'] });
      looks.createIndex('at', 'at');
      if (from < 2) db.createObjectStore('today', { keyPath: 'connection' });
      if (from > 0) return;
      const answers = db.createObjectStore('answers', { keyPath: ['connection', 'prospect'] });
      answers.createIndex('at', 'at');
      db.createObjectStore('unknowns', { keyPath: 'hash' });
      db.createObjectStore('dismissals', { keyPath: 'hash' });
    },
    blocking: (_current, _blocked, event) => {
      forgetHandle();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forgetHandle,
  });
  opening.catch(forgetHandle);
  return opening;
}

/** Removes expired hashes of unknown people, and the oldest answers over the limit of 2,000. */
export async function pruneCache(now = new Date()): Promise<void> {
  const db = await openCache();
  const tx = db.transaction(['answers', 'unknowns'], 'readwrite');
  let excess = (await tx.objectStore('answers').count()) - maxRows;
  for await (const cursor of tx.objectStore('answers').index('at').iterate()) {
    if (excess-- <= 0) break;
    await cursor.delete();
  }
  for await (const cursor of tx.objectStore('unknowns').iterate()) {
    if (cursor.value.until <= now) await cursor.delete();
  }
  await tx.done;
}

/** Deletes the whole cache from this device. */
export async function clearCache(): Promise<void> {
  (await opening)?.close();
  opening = undefined;
  await deleteDB(dbName);
}
