import type { IntakeItem } from '../intake-item';

/** The person that a tool's message is about. `email` is passed on as received. */
export interface Who {
  email?: unknown;
  userId?: string;
  /** ISO 8601, or as the tool sent it. */
  timestamp?: unknown;
}

/** An act, as a tool reports it. */
export interface Act extends Who {
  event: string;
  /** Unique among the tool's acts; undefined if the tool sends nothing unique. */
  messageId?: string;
  campaign?: string;
  userAgent?: string;
  properties?: object;
}

/** Creates an `identify`: who someone is. */
export function identify(who: Who, traits: object, messageId?: string): IntakeItem {
  const { email, userId, timestamp } = who;
  return {
    kind: 'event',
    event: { type: 'identify', messageId, userId, timestamp, traits: { email, ...traits } },
  };
}

/** Creates a `track`: what someone did. */
export function track({
  event,
  messageId,
  email,
  userId,
  timestamp,
  campaign,
  userAgent,
  properties,
}: Act): IntakeItem {
  return {
    kind: 'event',
    event: {
      type: 'track',
      messageId,
      userId,
      timestamp,
      event,
      context: {
        traits: { email },
        ...(campaign && { campaign: { name: campaign } }),
        ...(userAgent && { userAgent }),
      },
      properties: properties ?? {},
    },
  };
}

/** Creates an `alias`: two IDs are the same person. */
export function alias(
  userId: string,
  previousId: string,
  timestamp?: unknown,
  messageId?: string,
): IntakeItem {
  return { kind: 'event', event: { type: 'alias', messageId, userId, previousId, timestamp } };
}

/** Reports that something was received but deliberately not stored, and why. */
export function notice(text: string): IntakeItem {
  return { kind: 'notice', text };
}

/** Reports that an entry can't be read, and why. */
export function refusal(reason: string): IntakeItem {
  return { kind: 'refusal', reason };
}
