import { openOutbox } from './outbox-store';

/** The line that was begun about a lead and not sent, on whichever page of the extension. */
export async function getDraft(connection: string, lead: string): Promise<string | undefined> {
  return (await (await openOutbox()).get('drafts', [connection, lead]))?.text;
}

/** Keeps a line as it is typed: the popup may be gone after any letter. */
export async function saveDraft(
  connection: string,
  lead: string,
  text: string,
  at = new Date(),
): Promise<void> {
  const tx = (await openOutbox()).transaction('drafts', 'readwrite');
  tx.store.put({ connection, lead, text, at }).catch(() => {}); // `done` says why it failed.
  tx.commit(); // Not once the put has answered: by then the page may be gone, and the letter with it.
  await tx.done;
}

/** The line was sent. */
export async function deleteDraft(connection: string, lead: string): Promise<void> {
  await (await openOutbox()).delete('drafts', [connection, lead]);
}
