import type { FeedbackBody } from '../contract/feedback';
import type { OutboxRow } from './outbox-row';
import { changeRow } from './outbox-store';

/**
 * Saves a first click. When it resolves the feedback is on this device and will reach marketing.
 *
 * @param id made before, so that a click saved twice is one feedback.
 */
export async function saveFeedback(
  connection: string,
  {
    lead,
    name,
    body,
    id = crypto.randomUUID(),
  }: { lead: string; name: string; body: FeedbackBody; id?: string },
  now = new Date(),
): Promise<OutboxRow> {
  const item = { id, revision: 1, kind: 'disposition' as const, lead, body, madeAt: now.toISOString() };
  const fresh: OutboxRow = { id, connection, revision: 1, ackedRevision: 0, item, name, savedAt: now };
  const saved = await changeRow(id, (row) => row ?? fresh);
  return saved ?? fresh;
}

/**
 * Makes the next revision of a feedback: reasons, a note, another choice, an undo.
 *
 * @param change the new whole state out of the one that stands.
 */
export async function reviseFeedback(
  id: string,
  change: (body: FeedbackBody) => FeedbackBody,
  now = new Date(),
): Promise<OutboxRow | undefined> {
  return changeRow(id, (row) => {
    if (!row) return undefined;
    const revision = row.revision + 1;
    const item = { ...row.item, revision, body: change(row.item.body), madeAt: now.toISOString() };
    return { ...row, revision, item, conflict: undefined };
  });
}

/** Takes a feedback back: a revision, too, so that it overtakes whatever was sent. */
export function withdraw(id: string): Promise<OutboxRow | undefined> {
  return reviseFeedback(id, (body) => ({ ...body, withdrawn: true }));
}
