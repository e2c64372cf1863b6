import { dispositionLabel, optionLabel, reasonLabels } from '../i18n/labels';
import { type MessageKey, text } from '../i18n/text';
import type { Connection } from '../team/connection-store';
import { isDisposition, type OutboxRow } from './outbox/outbox-row';

const kindKeys: Record<OutboxRow['item']['kind'], MessageKey> = {
  disposition: 'kind_disposition',
  content: 'kind_content',
  factor: 'kind_factor',
  element: 'kind_element',
  match: 'kind_match',
  move: 'kind_move',
  outcome: 'kind_outcome',
  mention: 'kind_mention',
  answer: 'kind_answer',
  suggestion: 'kind_suggestion',
};

/**
 * Summarizes feedback in one line. Without a connection, the team's picklists aren't known, so an option of
 * the team's own is shown by its ID.
 */
export function summarizeOutboxRow(row: OutboxRow, connection: Connection | null): string {
  const withdrawn = row.item.body.withdrawn ? text('withdrawn') : undefined;
  if (!isDisposition(row)) return [text(kindKeys[row.item.kind]), withdrawn].filter(Boolean).join(' · ');
  const { body } = row.item;
  const note = body.note && text('quoted', body.note);
  const labels = connection
    ? [dispositionLabel(connection.me, body), ...reasonLabels(connection.me, body)]
    : [body.disposition, ...body.reasons].map((id) => optionLabel({ id, label: id, isDefault: true }));
  return [...labels, note, withdrawn].filter(Boolean).join(' · ');
}
