import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { dayInMs } from '../../contract/shared/day';
import { isAboutGonePerson, isUnsent, type OutboxRow } from './outbox-row';

interface OutboxDb extends DBSchema {
  feedback: { key: string; value: OutboxRow; indexes: { connection: string; lead: [string, string] } };
  drafts: { key: [connection: string, lead: string]; value: NoteDraft };
}

/** A note that was typed but not sent. It belongs to its lead, whichever page it was typed in. */
export interface NoteDraft {
  connection: string;
  lead: string;
  text: string;
  at: Date;
}

/** Delivered rows are kept this long for the lead's history. */
const keepDeliveredMs = 180 * dayInMs;
const keepDraftsMs = 30 * dayInMs;

let opening: Promise<IDBPDatabase<OutboxDb>> | undefined;

/** Separate from the cache database, so that the cache can be deleted without losing unsent feedback. */
export function openOutbox(): Promise<IDBPDatabase<OutboxDb>> {
  const forgetHandle = () => {
    opening = undefined;
  };
  opening ??= openDB<OutboxDb>('passback-outbox', 2, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        const feedback = db.createObjectStore('feedback', { keyPath: 'id' });
        feedback.createIndex('connection', 'connection');
        feedback.createIndex('lead', ['connection', 'item.lead']);
      }
      if (oldVersion < 2) db.createObjectStore('drafts', { keyPath: ['connection', 'lead'] });
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

/** Adds a row in a strict transaction: once this resolves, it survives a crash. */
export async function addRow(row: OutboxRow): Promise<void> {
  await write(await startWriting(), 'add', row);
}

/**
 * Reads, changes and writes a row in one strict transaction: once this resolves, the change survives a crash.
 *
 * @param change returns undefined to leave the row as it is.
 */
export async function changeRow(
  id: string,
  change: (row: OutboxRow | undefined) => OutboxRow | undefined,
): Promise<OutboxRow | undefined> {
  const tx = await startWriting();
  const changed = change(await tx.store.get(id));
  if (changed) await write(tx, 'put', changed);
  return changed;
}

/** Removes a row that can't reach marketing any more, because the person it is about is gone. */
export async function removeGoneRow(id: string): Promise<void> {
  const tx = await startWriting();
  const row = await tx.store.get(id);
  if (row && isAboutGonePerson(row)) await tx.store.delete(id);
  await tx.done;
}

/**
 * Like `changeRow`, for the first row of a connection, or of one of its leads, that `isMatch` accepts. If
 * there is none, `change` creates it.
 */
export async function upsertRow(
  connection: string,
  lead: string | undefined,
  isMatch: (row: OutboxRow) => boolean,
  change: (row: OutboxRow | undefined) => OutboxRow,
): Promise<OutboxRow> {
  const tx = await startWriting();
  const rows = lead
    ? await tx.store.index('lead').getAll([connection, lead])
    : await tx.store.index('connection').getAll(connection);
  const changed = change(rows.find(isMatch));
  await write(tx, 'put', changed);
  return changed;
}

async function startWriting() {
  return (await openOutbox()).transaction('feedback', 'readwrite', { durability: 'strict' });
}

/** Writes a row and commits at once: otherwise, the browser would first wait for us to hear of the write. */
async function write(
  tx: Awaited<ReturnType<typeof startWriting>>,
  how: 'add' | 'put',
  row: OutboxRow,
): Promise<void> {
  const written = tx.store[how](row);
  tx.commit();
  await Promise.all([written, tx.done]);
}

/** All rows of a connection, oldest first. */
export async function listRows(connection: string): Promise<OutboxRow[]> {
  const rows = await (await openOutbox()).getAllFromIndex('feedback', 'connection', connection);
  return rows.sort((a, b) => a.savedAt.getTime() - b.savedAt.getTime());
}

/** All feedback on this device that no endpoint has confirmed, for any connection, oldest first. */
export async function listUnsentRows(): Promise<OutboxRow[]> {
  const rows = await (await openOutbox()).getAll('feedback');
  return rows.filter(isUnsent).sort((a, b) => a.savedAt.getTime() - b.savedAt.getTime());
}

/** This rep's feedback on a lead, oldest first. */
export async function listRowsForLead(connection: string, lead: string): Promise<OutboxRow[]> {
  const rows = await (await openOutbox()).getAllFromIndex('feedback', 'lead', [connection, lead]);
  return rows.sort((a, b) => a.savedAt.getTime() - b.savedAt.getTime());
}

/** Removes feedback delivered long ago and abandoned drafts. */
export async function pruneOutbox(now = new Date()): Promise<void> {
  const tx = (await openOutbox()).transaction(['feedback', 'drafts'], 'readwrite');
  const isOlder = (at: Date | undefined, than: number) =>
    at !== undefined && now.getTime() - at.getTime() > than;
  for await (const cursor of tx.objectStore('feedback')) {
    const isOld = isOlder(cursor.value.deliveredAt, keepDeliveredMs);
    if (isOld && !isUnsent(cursor.value)) await cursor.delete();
  }
  for await (const cursor of tx.objectStore('drafts')) {
    if (isOlder(cursor.value.at, keepDraftsMs)) await cursor.delete();
  }
  await tx.done;
}

/** Removes everything about an erased person: delivered and unsent feedback, and drafts. */
export async function forgetFeedback(connection: string, lead: string): Promise<void> {
  const tx = (await openOutbox()).transaction(['feedback', 'drafts'], 'readwrite');
  const rows = await tx.objectStore('feedback').index('lead').getAllKeys([connection, lead]);
  for (const id of rows) await tx.objectStore('feedback').delete(id);
  await tx.objectStore('drafts').delete([connection, lead]);
  await tx.done;
}
