import type { HistoryEntry } from '../../utils/contract/rep/history-entry';
import type { Lead } from '../../utils/contract/rep/lead';
import { isRefused, isUnsent, type OutboxRow } from '../../utils/feedback/outbox/outbox-row';
import { formatDistance, formatMoment } from '../../utils/i18n/format';
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
  const due = lead && answerDue(row, lead);
  return (
    <span role="status" className={row.conflict || isRefused(row) ? 'text-warm' : ''}>
      {statusText(row, lead && entryOf(row, lead), isPaused)}
      {due && ` · ${text(due.getTime() < Date.now() ? 'answer_late' : 'answer_by', formatDistance(due))}`}
    </span>
  );
}

/** The same feedback as stored at the endpoint. */
function entryOf(row: OutboxRow, { history }: Pick<Lead, 'history'>): HistoryEntry | undefined {
  return history.find(({ id }) => id === row.id);
}

/** When marketing must have answered. The lead's deadline is for its newest feedback as the endpoint has it. */
function answerDue(
  row: OutboxRow,
  { history, deadlines }: Pick<Lead, 'history' | 'deadlines'>,
): Date | undefined {
  const [newest] = history;
  const isAsStored = !isUnsent(row) && !row.conflict;
  if (newest?.id !== row.id || !isAsStored || newest.answer || !deadlines.answerBy) return undefined;
  return new Date(deadlines.answerBy);
}

function statusText(row: OutboxRow, entry: HistoryEntry | undefined, isPaused: boolean): string {
  if (row.conflict) return text('status_conflict');
  if (isRefused(row)) return text('status_parked', row.rejected.why);
  if (isUnsent(row)) return text(isPaused ? 'status_paused' : 'status_saved');
  if (entry?.actedAt) return text('status_acted', formatMoment(new Date(entry.actedAt)));
  if (entry?.seenAt) return text('status_seen', formatMoment(new Date(entry.seenAt)));
  return row.deliveredAt
    ? text('status_delivered_at', formatMoment(row.deliveredAt))
    : text('status_delivered');
}
