import type { OutgoingEvent } from '../../../../utils/contract/console/outgoing-event';
import type { Delivery } from '../../../../utils/contract/console/target';
import { shortDateTime } from '../../ui/format';
import { formatNextAttempt } from './target-state';

const events: Record<OutgoingEvent['type'], string> = {
  'feedback.created': 'What a rep said',
  'feedback.revised': 'What a rep said, changed',
  'feedback.withdrawn': 'What a rep said, taken back',
  'lead.snooze_ended': 'A lead woke',
  'answer.created': 'A rep’s answer',
  'answer.revised': 'A rep’s answer, changed',
  'answer.withdrawn': 'A rep’s answer, taken back',
  'move.reported': 'A lead moved',
  'move.revised': 'A lead moved, changed',
  'move.withdrawn': 'A lead moved, taken back',
  'suggestion.created': 'Somebody suggested',
  'suggestion.revised': 'Somebody suggested, changed',
  'suggestion.withdrawn': 'Somebody suggested, taken back',
  test: 'A test',
};
const words = new Map(Object.entries(events));

/** The label of a delivery's event. */
export function eventText({ type }: Delivery): string {
  return words.get(type) ?? type;
}

/** The state of a delivery: its attempts, and when the next one is due. */
export function deliveryText({ state, attempts, lastAt, lastStatus, nextAttemptAt }: Delivery): string {
  const next = nextAttemptAt && `next try ${formatNextAttempt(nextAttemptAt)}`;
  const at = lastAt && shortDateTime(lastAt);
  const tries = attempts > 1 ? `${attempts} tries` : undefined;
  switch (state) {
    case 'delivered':
      return said('Delivered', at, lastStatus && `answered ${lastStatus}`, tries);
    case 'waiting':
      return said('Waits', next);
    case 'failed':
      return said('Not taken yet', tries, at && `last ${at}`, next);
    case 'held':
      return said('Held', tries, at && `last ${at}`);
    case 'given-up':
      return said('Not delivered', tries, at);
  }
}

function said(...parts: (string | 0 | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
