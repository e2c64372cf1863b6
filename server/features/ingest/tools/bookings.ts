import type { IntakeItem } from '../intake-item';
import { identify, track } from './items';
import { asText, ownId } from './lenient';

/** A meeting that somebody booked, moved or canceled. */
export interface Booking {
  tool: string;
  action: 'Booked' | 'Rescheduled' | 'Canceled';
  /** The booking’s id. */
  id: string | undefined;
  email: unknown;
  traits: object;
  timestamp: unknown;
  /** What kind of meeting it is. */
  title: string | undefined;
  kind: unknown;
  campaign?: string;
}

/** Who booked a meeting, and that they did. A cancellation is an event of its own, which takes nothing’s id. */
export function bookingItems({
  tool,
  action,
  id,
  email,
  traits,
  timestamp,
  title,
  kind,
  campaign,
}: Booking): IntakeItem[] {
  const who = { email, timestamp };
  const messageId = id && `${action} ${id} ${asText(email) ?? ''}`;
  return [
    identify(who, traits, messageId && `${messageId} who`),
    track({
      ...who,
      event: `Meeting ${action}`,
      messageId,
      campaign,
      properties: { content_id: ownId(tool, kind), content_type: 'meeting', title },
    }),
  ];
}
