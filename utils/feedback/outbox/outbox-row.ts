import type { FeedbackItem } from '../../contract/shared/feedback';

/** One feedback on this device, at its newest revision. */
export interface OutboxRow {
  id: string;
  /** It never goes to another team. */
  connection: string;
  revision: number;
  /** The newest revision that the endpoint has. Unsent is `revision > ackedRevision`. */
  ackedRevision: number;
  item: FeedbackItem;
  /** Whom it is about, to be named on screen. */
  name: string;
  savedAt: Date;
  deliveredAt?: Date;
  /** Why this revision was not taken: it waits for the rep, not for the network. */
  rejected?: { revision: number; why: string };
  /** What stands at the endpoint in place of what was sent: shown beside it. */
  conflict?: { revision: number; body: Record<string, unknown> };
}

/** A row about a disposition. */
export type DispositionRow = OutboxRow & { item: Extract<FeedbackItem, { kind: 'disposition' }> };

/** Whether the newest revision has not reached the endpoint. */
export function isUnsent({ revision, ackedRevision }: OutboxRow): boolean {
  return revision > ackedRevision;
}

/** Whether the row waits to be sent, rather than for the rep. */
export function isSendable(row: OutboxRow): boolean {
  return isUnsent(row) && row.rejected?.revision !== row.revision;
}

/** Whether the row tells marketing what becomes of a lead. */
export function isDisposition(row: OutboxRow): row is DispositionRow {
  return row.item.kind === 'disposition';
}
