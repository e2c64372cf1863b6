import { openOutbox } from './outbox-store';

/** The unsent note on a lead, whichever extension page it was typed in. */
export async function getDraft(connection: string, lead: string): Promise<string | undefined> {
  return (await (await openOutbox()).get('drafts', [connection, lead]))?.text;
}

/** Saves on every keystroke, because the popup can close at any moment. */
export async function saveDraft(
  connection: string,
  lead: string,
  text: string,
  at = new Date(),
): Promise<void> {
  const tx = (await openOutbox()).transaction('drafts', 'readwrite');
  tx.store.put({ connection, lead, text, at }).catch(() => {}); // `tx.done` rejects with the reason.
  tx.commit(); // Commit at once: when the put resolves, the page and the keystroke may be gone.
  await tx.done;
}

/** Removes the note on a lead once it is sent or discarded. */
export async function deleteDraft(connection: string, lead: string): Promise<void> {
  await (await openOutbox()).delete('drafts', [connection, lead]);
}
