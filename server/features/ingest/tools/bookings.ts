import type { IntakeItem } from '../intake-item';
import { identify, track } from './items';
import { own, text } from './lenient';

/** A meeting that somebody booked, moved or canceled. */
export interface Booking {
  tool: string;
  happened: 'Booked' | 'Rescheduled' | 'Canceled';
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
  happened,
  id,
  email,
  traits,
  timestamp,
  title,
  kind,
  campaign,
}: Booking): IntakeItem[] {
  const who = { email, timestamp };
  const messageId = id && `${happened} ${id} ${text(email) ?? ''}`;
  return [
    identify(who, traits, messageId && `${messageId} who`),
    track({
      ...who,
      event: `Meeting ${happened}`,
      messageId,
      campaign,
      properties: { content_id: own(tool, kind), content_type: 'meeting', title },
    }),
  ];
}
