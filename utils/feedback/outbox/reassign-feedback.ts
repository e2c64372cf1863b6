import { isUnsent } from './outbox-row';
import { openOutbox } from './outbox-store';

/**
 * Moves unsent feedback to another connection, when the rep confirms that the team has moved its endpoint.
 * Feedback that the old address confirmed stays with it.
 *
 * @returns how many items were moved.
 */
export async function reassignFeedback(from: string, to: string, ids: readonly string[]): Promise<number> {
  const tx = (await openOutbox()).transaction('feedback', 'readwrite', { durability: 'strict' });
  let count = 0;
  for (const id of ids) {
    const row = await tx.store.get(id);
    if (row?.connection !== from || !isUnsent(row)) continue; // Reassigned or sent in the meantime.
    await tx.store.put({ ...row, connection: to, refused: undefined, conflict: undefined }); // These came from the old connection.
    count++;
  }
  await tx.done;
  return count;
}
