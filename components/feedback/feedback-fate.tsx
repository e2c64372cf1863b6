import type { Lead } from '../../utils/contract/rep/lead';
import type { Told } from '../../utils/contract/rep/told';
import { isUnsent, type OutboxRow } from '../../utils/feedback/outbox/outbox-row';
import { formatDistance, formatMoment } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';

/** How far a feedback has come: saved on this device, delivered, seen, acted on; or why not. */
export function FeedbackFate({
  row,
  told,
  clocks,
  isPaused,
}: {
  row: OutboxRow;
  /** The same feedback as the endpoint has it. */
  told?: Told;
  clocks?: Lead['clocks'];
  /** Whether the endpoint no longer takes the token. */
  isPaused: boolean;
}) {
  const due = clocks?.answerBy && told && !told.answer ? new Date(clocks.answerBy) : undefined;
  return (
    <span role="status" className={row.conflict || row.parked?.revision === row.revision ? 'text-warm' : ''}>
      {fateWords(row, told, isPaused)}
      {due && ` · ${text(due.getTime() < Date.now() ? 'answer_late' : 'answer_by', formatDistance(due))}`}
    </span>
  );
}

function fateWords(row: OutboxRow, told: Told | undefined, isPaused: boolean): string {
  if (row.conflict) return text('fate_conflict');
  if (row.parked?.revision === row.revision) return text('fate_parked', row.parked.why);
  if (isUnsent(row)) return text(isPaused ? 'fate_paused' : 'fate_saved');
  if (told?.actedAt) return text('fate_acted', formatMoment(new Date(told.actedAt)));
  if (told?.seenAt) return text('fate_seen', formatMoment(new Date(told.seenAt)));
  return row.deliveredAt ? text('fate_delivered_at', formatMoment(row.deliveredAt)) : text('fate_delivered');
}
