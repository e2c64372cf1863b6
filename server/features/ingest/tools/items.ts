import type { IntakeItem } from '../intake-item';

/** Who a tool's message is about. `email` is passed on as it came. */
export interface Who {
  email?: unknown;
  userId?: string;
  /** ISO 8601, or as the tool wrote it. */
  timestamp?: unknown;
}

/** Something a person did, as a tool tells it. */
export interface Act extends Who {
  event: string;
  /** What tells it apart from all others of this tool; undefined where the tool says nothing that does. */
  messageId?: string;
  campaign?: string;
  userAgent?: string;
  properties?: object;
}

/** Says who somebody is. */
export function identify(who: Who, traits: object, messageId?: string): IntakeItem {
  const { email, userId, timestamp } = who;
  return {
    kind: 'event',
    event: { type: 'identify', messageId, userId, timestamp, traits: { email, ...traits } },
  };
}

/** Says what somebody did. */
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

/** Says that two ids are one person's. */
export function alias(
  userId: string,
  previousId: string,
  timestamp?: unknown,
  messageId?: string,
): IntakeItem {
  return { kind: 'event', event: { type: 'alias', messageId, userId, previousId, timestamp } };
}

/** Says that something was received and deliberately not stored, and why. */
export function notice(text: string): IntakeItem {
  return { kind: 'notice', text };
}

/** Says that an entry can't be read, and why. */
export function refusal(reason: string): IntakeItem {
  return { kind: 'refusal', reason };
}
