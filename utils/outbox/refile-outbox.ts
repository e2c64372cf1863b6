import { isUnsent } from './outbox-row';
import { openOutbox } from './outbox-store';

/** Files feedback and begun lines under another id of the same connection. */
export async function refileOutbox(from: string, to: string): Promise<void> {
  const tx = (await openOutbox()).transaction(['feedback', 'drafts'], 'readwrite', { durability: 'strict' });
  const feedback = tx.objectStore('feedback');
  for (const row of await feedback.index('connection').getAll(from)) {
    await feedback.put({ ...row, connection: to });
  }
  const drafts = tx.objectStore('drafts');
  for (const draft of await drafts.getAll(IDBKeyRange.bound([from], [from, []]))) {
    await drafts.put({ ...draft, connection: to });
    await drafts.delete([from, draft.lead]);
  }
  await tx.done;
}

/**
 * Hands what is unsent over to another connection, by the rep's own decision: the team has moved its endpoint. What the
 * old address has confirmed stays with it.
 *
 * @returns how many were handed over.
 */
export async function handOver(from: string, to: string, ids: readonly string[]): Promise<number> {
  const tx = (await openOutbox()).transaction('feedback', 'readwrite', { durability: 'strict' });
  let count = 0;
  for (const id of ids) {
    const row = await tx.store.get(id);
    if (row?.connection !== from || !isUnsent(row)) continue; // Handed over or sent meanwhile.
    await tx.store.put({ ...row, connection: to, parked: undefined, conflict: undefined }); // Those were the old one's.
    count++;
  }
  await tx.done;
  return count;
}
