import type { IntakeItem } from '../intake-item';
import { identify, track } from './items';
import { asText, ownId } from './lenient';

/** A meeting that someone booked, moved, or canceled. */
export interface Booking {
  tool: string;
  action: 'Booked' | 'Rescheduled' | 'Canceled';
  id: string | undefined;
  email: unknown;
  traits: object;
  timestamp: unknown;
  /** The kind of meeting. */
  title: string | undefined;
  kind: unknown;
  campaign?: string;
}

/** Identifies the person and records the booking. A cancellation is an event of its own, with its own ID. */
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
