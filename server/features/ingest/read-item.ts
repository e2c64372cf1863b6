import type { SourceDates } from '../../../utils/contract/console/source';
import { sha256 } from '../../platform/sha256';
import type { ParsedEvent } from './ingest-batch';
import type { IntakeItem } from './intake-item';
import { isTooDeep, tooDeepReason } from './nesting';
import { readEvent } from './segment/read-event';

/** Scopes message IDs, because different tools or sources may use the same ones. */
export interface Namespace {
  tool: string;
  source: string;
  /** How the source writes dates. */
  dates?: SourceDates;
}

/** Parses one item of a message. */
export function readItem(item: IntakeItem, namespace: Namespace, receivedAt: Date): ParsedEvent {
  switch (item.kind) {
    case 'notice':
      return { notice: item.text };
    case 'refusal':
      return { reason: item.reason };
    case 'erase':
      return { erase: { email: item.person.email, user: item.person.userId } };
    case 'event':
      if (isTooDeep(item.event)) return { reason: tooDeepReason };
      return readEvent(withOwnId(item.event, namespace), receivedAt, { dates: namespace.dates });
  }
}

/**
 * Replaces the sender's ID, which may be of any length, with its hash. Without an ID, the event's content
 * identifies it.
 */
function withOwnId(event: object, { tool, source }: Namespace): object {
  const id: unknown = Reflect.get(event, 'messageId');
  if (typeof id !== 'string' || id === '') return { ...event, messageId: undefined };
  return { ...event, messageId: `${tool}-${sha256(`${source}\n${id}`)}` };
}
