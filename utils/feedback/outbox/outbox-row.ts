import type { FeedbackItem } from '../../contract/shared/feedback';

/** One piece of feedback on this device, at its newest revision. */
export interface OutboxRow {
  id: string;
  /** Feedback never goes to another team. */
  connection: string;
  revision: number;
  /** The newest revision that the endpoint has. The row is unsent while `revision > ackedRevision`. */
  ackedRevision: number;
  item: FeedbackItem;
  /** The person it is about, as shown on screen. */
  name: string;
  savedAt: Date;
  deliveredAt?: Date;
  /** Why this revision was refused. It waits for the rep, not for the network. */
  refused?: { revision: number; why: string; isPersonGone?: boolean };
  /** What the endpoint keeps instead of what was sent. Both are shown. */
  conflict?: { revision: number; body: Record<string, unknown> };
}

export type DispositionRow = OutboxRow & { item: Extract<FeedbackItem, { kind: 'disposition' }> };

/** Whether the endpoint doesn't have the newest revision yet, including one that it refused. */
export function isUnsent({ revision, ackedRevision }: OutboxRow): boolean {
  return revision > ackedRevision;
}

/** Whether the row waits to be sent rather than for the rep. */
export function isSendable(row: OutboxRow): boolean {
  return isUnsent(row) && !isRefused(row);
}

/** Whether the endpoint refused the newest revision. */
export function isRefused(row: OutboxRow): row is OutboxRow & Required<Pick<OutboxRow, 'refused'>> {
  return row.refused?.revision === row.revision;
}

/** Whether the endpoint refused the newest revision and would refuse any other: the person is gone. */
export function isAboutGonePerson(row: OutboxRow): boolean {
  return isRefused(row) && row.refused.isPersonGone === true;
}

/** The disposition of a lead that was refused because the person is gone, if there is one. */
export function findGoneDisposition(rows: readonly OutboxRow[], lead: string): DispositionRow | undefined {
  return rows.filter(isDisposition).findLast((row) => row.item.lead === lead && isAboutGonePerson(row));
}

/** Whether a row is a disposition of a lead. */
export function isDisposition(row: OutboxRow): row is DispositionRow {
  return row.item.kind === 'disposition';
}
