import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Me, me } from '../contract/team';
import { addressOf, connectionId } from './connection-id';
import { refile } from './refile';

/** The endpoint this extension is connected to. */
export interface Connection {
  /** Made by `connectionId`: a new code for the same rep at the same address is the same connection. */
  id: string;
  url: string;
  token: string;
  me: Me;
  /** Where `GET /v1/changes` goes on from. */
  cursor?: string;
  /** Why the endpoint no longer takes the token, in its words. Nothing is sent until somebody connects again. */
  paused?: string;
}

interface ConnectionDb extends DBSchema {
  connection: { key: 'current'; value: Connection };
  /** How far each connection has come in `GET /v1/changes`, also while it is not in use. */
  cursors: { key: string; value: string };
}

/**
 * The token is in the extension's own database and never in `storage.local`, which scripts in pages can read on
 * Firefox.
 */
function open() {
  return openDB<ConnectionDb>('passback-connection', 2, {
    upgrade: (db, before) => {
      if (before < 1) db.createObjectStore('connection');
      if (before < 2) db.createObjectStore('cursors');
    },
  });
}

/**
 * The connection there is. One that an earlier version stored gets its address into its id, and takes along what was
 * stored for it.
 */
export async function getConnection(): Promise<Connection | undefined> {
  const db = await open();
  try {
    const read = await db.get('connection', 'current');
    if (!read) return undefined;
    const stored = { ...read, me: me.parse(read.me) };
    if (addressOf(stored.id) === stored.url) return stored;
    const id = connectionId(stored.url, stored.me);
    await refile(stored.id, id); // First: cut off here, it is done again.
    await renameConnection(db, stored.id, id);
    return { ...stored, id };
  } finally {
    db.close();
  }
}

export async function saveConnection(connection: Connection): Promise<void> {
  const db = await open();
  await db.put('connection', connection, 'current');
  db.close();
}

/** Changes what is stored of this connection, unless another has taken its place meanwhile. */
export async function updateConnection(id: string, change: Partial<Connection>): Promise<void> {
  const db = await open();
  const tx = db.transaction(['connection', 'cursors'], 'readwrite');
  const stored = await tx.objectStore('connection').get('current');
  if (stored?.id === id) await tx.objectStore('connection').put({ ...stored, ...change }, 'current');
  if (change.cursor) await tx.objectStore('cursors').put(change.cursor, id);
  await tx.done;
  db.close();
}

/** Where a connection that was in use before goes on in what is new. */
export async function recallCursor(id: string): Promise<string | undefined> {
  const db = await open();
  const cursor = await db.get('cursors', id);
  db.close();
  return cursor;
}

export async function removeConnection(): Promise<void> {
  const db = await open();
  await db.delete('connection', 'current');
  db.close();
}

async function renameConnection(db: IDBPDatabase<ConnectionDb>, from: string, to: string): Promise<void> {
  const tx = db.transaction(['connection', 'cursors'], 'readwrite');
  const stored = await tx.objectStore('connection').get('current');
  if (stored?.id === from) await tx.objectStore('connection').put({ ...stored, id: to }, 'current');
  const cursor = await tx.objectStore('cursors').get(from);
  if (cursor) await tx.objectStore('cursors').put(cursor, to);
  await tx.objectStore('cursors').delete(from);
  await tx.done;
}
