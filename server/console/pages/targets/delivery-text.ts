import type { OutgoingEvent } from '../../../../utils/contract/console/outgoing-event';
import type { Delivery } from '../../../../utils/contract/console/target';
import { shortDateTime } from '../../ui/format';
import { formatNextAttempt } from './target-state';

const eventLabels: Record<OutgoingEvent['type'], string> = {
  'feedback.created': 'Feedback',
  'feedback.revised': 'Feedback changed',
  'feedback.withdrawn': 'Feedback withdrawn',
  'lead.snooze_ended': 'Snooze ended',
  'answer.created': 'Rep’s answer',
  'answer.revised': 'Rep’s answer changed',
  'answer.withdrawn': 'Rep’s answer withdrawn',
  'move.reported': 'Move reported',
  'move.revised': 'Move changed',
  'move.withdrawn': 'Move withdrawn',
  'outcome.reported': 'Outcome reported',
  'outcome.revised': 'Outcome changed',
  'outcome.withdrawn': 'Outcome withdrawn',
  'suggestion.created': 'Lead suggested',
  'suggestion.revised': 'Suggestion changed',
  'suggestion.withdrawn': 'Suggestion withdrawn',
  'week.ended': 'The week’s figures',
  test: 'Test',
};
const labelsByType = new Map(Object.entries(eventLabels));

/** The label of a delivery's event. */
export function formatEvent({ type }: Delivery): string {
  return labelsByType.get(type) ?? type;
}

/** The state of a delivery: its attempts, and when the next one is due. */
export function formatDelivery({ state, attempts, lastAt, lastStatus, nextAttemptAt }: Delivery): string {
  const next = nextAttemptAt && `next attempt ${formatNextAttempt(nextAttemptAt)}`;
  const at = lastAt && shortDateTime(lastAt);
  const attemptText = attempts > 1 ? `${attempts} attempts` : undefined;
  switch (state) {
    case 'delivered':
      return joinParts('Delivered', at, lastStatus && `status ${lastStatus}`, attemptText);
    case 'waiting':
      return joinParts('Waiting', next);
    case 'failed':
      return joinParts('Not delivered yet', attemptText, at && `last ${at}`, next);
    case 'held':
      return joinParts('Held', attemptText, at && `last ${at}`);
    case 'given-up':
      return joinParts('Not delivered', attemptText, at);
  }
}

function joinParts(...parts: (string | 0 | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
