import type { OutgoingEvent } from '../../../../utils/contract/console/outgoing-event';
import type { Delivery } from '../../../../utils/contract/console/target';
import { shortDateTime } from '../../ui/format';
import { formatNextAttempt } from './target-state';

const events: Record<OutgoingEvent['type'], string> = {
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
  'suggestion.created': 'Lead suggested',
  'suggestion.revised': 'Suggestion changed',
  'suggestion.withdrawn': 'Suggestion withdrawn',
  test: 'Test',
};
const words = new Map(Object.entries(events));

/** The label of a delivery's event. */
export function eventText({ type }: Delivery): string {
  return words.get(type) ?? type;
}

/** The state of a delivery: its attempts, and when the next one is due. */
export function deliveryText({ state, attempts, lastAt, lastStatus, nextAttemptAt }: Delivery): string {
  const next = nextAttemptAt && `next attempt ${formatNextAttempt(nextAttemptAt)}`;
  const at = lastAt && shortDateTime(lastAt);
  const tries = attempts > 1 ? `${attempts} attempts` : undefined;
  switch (state) {
    case 'delivered':
      return said('Delivered', at, lastStatus && `status ${lastStatus}`, tries);
    case 'waiting':
      return said('Waiting', next);
    case 'failed':
      return said('Not delivered yet', tries, at && `last ${at}`, next);
    case 'held':
      return said('Held', tries, at && `last ${at}`);
    case 'given-up':
      return said('Not delivered', tries, at);
  }
}

function said(...parts: (string | 0 | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
