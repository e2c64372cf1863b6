import { v7 as timeOrderedId } from 'uuid';
import { type DispositionBody, type FeedbackItem, feedbackItem } from '../../contract/shared/feedback';
import { normalizeCompany } from '../../identity/company';
import { prospectKey } from '../../identity/prospect-key';
import type { OutboxRow } from './outbox-row';
import { addRow, changeRow, upsertRow } from './outbox-store';

/** Feedback before it has an id, a revision and a date. */
export type FeedbackDraft = FeedbackItem extends infer Item
  ? Item extends FeedbackItem
    ? Omit<Item, 'id' | 'revision' | 'createdAt'>
    : never
  : never;

/** Saves a first click. Once this resolves, the feedback is on this device and will reach marketing. */
export async function saveFeedback(
  connection: string,
  { name, draft }: { name: string; draft: FeedbackDraft },
  now = new Date(),
): Promise<OutboxRow> {
  const created = createRow(connection, { name, draft }, now);
  await addRow(created);
  return created;
}

/**
 * Sets a single value, such as a rating, an element's state or an answer. Earlier feedback from this device
 * on the same subject is revised, so a tap and its undo are one piece of feedback.
 */
export async function upsertFeedback(
  connection: string,
  { name, draft }: { name: string; draft: FeedbackDraft },
  now = new Date(),
): Promise<OutboxRow> {
  const subject = subjectOf(draft);
  const lead = 'lead' in draft ? draft.lead : undefined;
  const created = createRow(connection, { name, draft }, now);
  const isSameSubject = (row: OutboxRow) => subjectOf(row.item) === subject;
  return upsertRow(connection, lead, isSameSubject, (row) =>
    row ? reviseRow(row, draft.body, now) : created,
  );
}

/**
 * Creates the next revision of a disposition: reasons, a note, another choice, an undo.
 *
 * @param change returns the whole new state, given the current one.
 */
export async function reviseDisposition(
  id: string,
  change: (body: DispositionBody) => DispositionBody,
  now = new Date(),
): Promise<OutboxRow | undefined> {
  return changeRow(id, (row) =>
    row?.item.kind === 'disposition' ? reviseRow(row, change(row.item.body), now) : undefined,
  );
}

/** Withdraws feedback. This is a revision too, so it overtakes whatever was sent. */
export function withdraw(id: string, now = new Date()): Promise<OutboxRow | undefined> {
  return changeRow(id, (row) => row && reviseRow(row, { ...row.item.body, withdrawn: true }, now));
}

/** Resends refused feedback unchanged, as a new revision. */
export function resend(id: string, now = new Date()): Promise<OutboxRow | undefined> {
  return changeRow(id, (row) => row && reviseRow(row, row.item.body, now));
}

/** Identifies what feedback is about: drafts with the same subject are one piece of feedback. */
export function subjectOf(draft: FeedbackDraft): string {
  const { kind } = draft;
  const lead = 'lead' in draft ? draft.lead : '';
  if (kind === 'content') return `${kind} ${lead} ${draft.body.content}`;
  if (kind === 'factor') return `${kind} ${lead} ${draft.body.factor}`;
  if (kind === 'element') return `${kind} ${lead} ${draft.body.element}`;
  if (kind === 'outcome') return `${kind} ${lead} ${draft.body.outcome}`;
  if (kind === 'mention') return `${kind} ${lead} ${draft.body.about} ${draft.body.content ?? ''}`;
  if (kind === 'answer') return `${kind} ${lead} ${draft.body.question}`;
  if (kind === 'move') return `${kind} ${lead} ${normalizeCompany(draft.body.to)}`;
  if (kind === 'match' || kind === 'suggestion') return `${kind} ${lead} ${prospectKey(draft.body.keys)}`;
  return `${kind} ${lead}`;
}

function createRow(
  connection: string,
  { name, draft }: { name: string; draft: FeedbackDraft },
  now: Date,
): OutboxRow {
  const id = timeOrderedId(); // The store lists by ID, so clicks within one millisecond keep their order.
  const item = feedbackItem.parse({ ...draft, id, revision: 1, createdAt: now.toISOString() });
  return { id, connection, revision: 1, ackedRevision: 0, item, name, savedAt: now };
}

function reviseRow(row: OutboxRow, body: object, now: Date): OutboxRow {
  const revision = row.revision + 1;
  const item = feedbackItem.parse({ ...row.item, revision, body, createdAt: now.toISOString() });
  return { ...row, revision, item, conflict: undefined };
}
