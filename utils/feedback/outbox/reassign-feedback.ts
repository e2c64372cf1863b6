import { isUnsent } from './outbox-row';
import { openOutbox } from './outbox-store';

/**
 * Hands what is unsent over to another connection, by the rep's own decision: the team has moved its endpoint. What the
 * old address has confirmed stays with it.
 *
 * @returns how many were handed over.
 */
export async function reassignFeedback(from: string, to: string, ids: readonly string[]): Promise<number> {
  const tx = (await openOutbox()).transaction('feedback', 'readwrite', { durability: 'strict' });
  let count = 0;
  for (const id of ids) {
    const row = await tx.store.get(id);
    if (row?.connection !== from || !isUnsent(row)) continue; // Handed over or sent meanwhile.
    await tx.store.put({ ...row, connection: to, rejected: undefined, conflict: undefined }); // Those were the old one's.
    count++;
  }
  await tx.done;
  return count;
}
