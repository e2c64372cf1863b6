import type { HistoryEntry } from '../../utils/contract/rep/history-entry';
import type { Lead } from '../../utils/contract/rep/lead';
import { isRefused, isUnsent, type OutboxRow } from '../../utils/feedback/outbox/outbox-row';
import { deadlineText } from '../../utils/i18n/deadline-text';
import { formatMoment } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';

/** How far feedback has got: saved on this device, delivered, seen, acted on, or why it failed. */
export function FeedbackStatus({
  row,
  lead,
  isPaused,
}: {
  row: OutboxRow;
  /** The lead it is about, if it is shown. */
  lead?: Pick<Lead, 'history' | 'deadlines'>;
  /** Whether sending is paused until someone reconnects. */
  isPaused: boolean;
}) {
  const due = lead && feedbackDeadline(row, lead);
  return (
    <span role="status" className={row.conflict || isRefused(row) ? 'text-warm' : ''}>
      {[statusText(row, lead && entryOf(row, lead), isPaused), due].filter(Boolean).join(' · ')}
    </span>
  );
}

/** The same feedback as stored at the endpoint. */
function entryOf(row: OutboxRow, { history }: Pick<Lead, 'history'>): HistoryEntry | undefined {
  return history.find(({ id }) => id === row.id);
}

/**
 * When the rep must have made contact, or marketing answered. The lead's deadlines are for its newest feedback
 * as the endpoint has it.
 */
function feedbackDeadline(
  row: OutboxRow,
  { history, deadlines: { contactBy, answerBy } }: Pick<Lead, 'history' | 'deadlines'>,
): string | undefined {
  const [newest] = history;
  if (newest?.id !== row.id || isUnsent(row) || row.conflict) return undefined;
  if (contactBy) return deadlineText('contact', new Date(contactBy));
  return answerBy && !newest.answer ? deadlineText('answer', new Date(answerBy)) : undefined;
}

function statusText(row: OutboxRow, entry: HistoryEntry | undefined, isPaused: boolean): string {
  if (row.conflict) return text('status_conflict');
  if (isRefused(row)) return text('status_parked', row.refused.why);
  if (isUnsent(row)) return text(isPaused ? 'status_paused' : 'status_saved');
  if (entry?.actedAt) return text('status_acted', formatMoment(new Date(entry.actedAt)));
  if (entry?.seenAt) return text('status_seen', formatMoment(new Date(entry.seenAt)));
  return row.deliveredAt
    ? text('status_delivered_at', formatMoment(row.deliveredAt))
    : text('status_delivered');
}
