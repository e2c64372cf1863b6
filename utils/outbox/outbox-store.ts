import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isUnsent, type OutboxRow } from './outbox-row';

interface OutboxDb extends DBSchema {
  feedback: { key: string; value: OutboxRow; indexes: { connection: string; lead: [string, string] } };
}

/** Delivered rows stand for the history of a lead, this long. */
const keepDelivered = 180 * 86_400_000;

let opening: Promise<IDBPDatabase<OutboxDb>> | undefined;

/** A database of its own, so that the cache can be dropped when space runs out and this can stay. */
function open(): Promise<IDBPDatabase<OutboxDb>> {
  const drop = () => {
    opening = undefined;
  };
  opening ??= openDB<OutboxDb>('passback-outbox', 1, {
    upgrade(db) {
      const feedback = db.createObjectStore('feedback', { keyPath: 'id' });
      feedback.createIndex('connection', 'connection');
      feedback.createIndex('lead', ['connection', 'item.lead']);
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

/**
 * Reads a row, changes it and writes it back in one strict transaction: when this resolves, it survives a crash.
 *
 * @param change undefined leaves the row as it is.
 */
export async function changeRow(
  id: string,
  change: (row: OutboxRow | undefined) => OutboxRow | undefined,
): Promise<OutboxRow | undefined> {
  const tx = (await open()).transaction('feedback', 'readwrite', { durability: 'strict' });
  const changed = change(await tx.store.get(id));
  if (changed) await tx.store.put(changed);
  await tx.done;
  return changed;
}

/** All rows of a connection, oldest first. */
export async function rowsOf(connection: string): Promise<OutboxRow[]> {
  const rows = await (await open()).getAllFromIndex('feedback', 'connection', connection);
  return rows.sort((a, b) => a.savedAt.getTime() - b.savedAt.getTime());
}

/** What this rep has said of a lead, oldest first. */
export async function rowsOfLead(connection: string, lead: string): Promise<OutboxRow[]> {
  const rows = await (await open()).getAllFromIndex('feedback', 'lead', [connection, lead]);
  return rows.sort((a, b) => a.savedAt.getTime() - b.savedAt.getTime());
}

/** Removes what was delivered long ago. */
export async function pruneOutbox(now = new Date()): Promise<void> {
  const tx = (await open()).transaction('feedback', 'readwrite');
  for await (const cursor of tx.store) {
    const { deliveredAt } = cursor.value;
    const isOld = deliveredAt !== undefined && now.getTime() - deliveredAt.getTime() > keepDelivered;
    if (isOld && !isUnsent(cursor.value)) await cursor.delete();
  }
  await tx.done;
}
