import { type DBSchema, openDB } from 'idb';
import { type Me, me } from '../contract/shared/team';

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
  return openDB<ConnectionDb>('passback-connection', 1, {
    upgrade: (db) => {
      db.createObjectStore('connection');
      db.createObjectStore('cursors');
    },
  });
}

/** The current connection, if any. */
export async function getConnection(): Promise<Connection | undefined> {
  const db = await open();
  try {
    const stored = await db.get('connection', 'current');
    return stored && { ...stored, me: me.parse(stored.me) };
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
