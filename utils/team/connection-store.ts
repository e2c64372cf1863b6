import { type DBSchema, openDB } from 'idb';
import { type Me, me } from '../contract/shared/team';

/** The endpoint this extension is connected to. */
export interface Connection {
  /** From `connectionId`: a new code for the same rep at the same address is the same connection. */
  id: string;
  url: string;
  token: string;
  /** When the endpoint issued the token for this browser, in ms. Missing for the token of a connection code. */
  tokenSince?: number;
  /** Whether the rep signed in with a company account. */
  isCompanySignIn?: boolean;
  me: Me;
  /** Where the next `GET /v1/changes` continues. */
  cursor?: string;
  /** Why the endpoint rejects the token, in its own words. Nothing is sent until someone reconnects. */
  paused?: string;
  /** Whether it is paused because the company sign-in has ended, so that signing in again resumes it. */
  isSignedOut?: boolean;
}

interface ConnectionDb extends DBSchema {
  connection: { key: 'current'; value: Connection };
  /** How far each connection has read `GET /v1/changes`, even while it isn't in use. */
  cursors: { key: string; value: string };
}

/**
 * The token is in the extension's own database, never in `storage.local`, which content scripts can read in
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

/** Replaces the current connection. */
export async function saveConnection(connection: Connection): Promise<void> {
  const db = await open();
  await db.put('connection', connection, 'current');
  db.close();
}

/**
 * Updates the stored connection, unless another one has replaced it in the meantime.
 *
 * @param ofToken update it only if it still has this token.
 */
export async function updateConnection(
  id: string,
  change: Partial<Connection>,
  ofToken?: string,
): Promise<void> {
  const db = await open();
  const tx = db.transaction(['connection', 'cursors'], 'readwrite');
  const stored = await tx.objectStore('connection').get('current');
  const isMeant = stored?.id === id && (ofToken === undefined || stored.token === ofToken);
  if (isMeant) await tx.objectStore('connection').put({ ...stored, ...change }, 'current');
  if (change.cursor) await tx.objectStore('cursors').put(change.cursor, id);
  await tx.done;
  db.close();
}

/** The cursor at which a connection used earlier continues. */
export async function getCursor(id: string): Promise<string | undefined> {
  const db = await open();
  const cursor = await db.get('cursors', id);
  db.close();
  return cursor;
}

/** Disconnects this browser. The cursor stays, in case the rep connects to the team again. */
export async function removeConnection(): Promise<void> {
  const db = await open();
  await db.delete('connection', 'current');
  db.close();
}
