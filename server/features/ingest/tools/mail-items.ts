import type { IntakeItem } from '../intake-item';
import { identify, notice, track, type Who } from './items';

/** What can happen with a mail, whatever a tool calls it. */
export type MailEvent =
  | 'opened'
  | 'clicked'
  | 'unsubscribed'
  | 'subscribed'
  | 'complained'
  | 'bounced'
  | 'other';

/** Something that happened with a mail. */
export interface MailFact extends Who {
  tool: string;
  happened: MailEvent;
  /** What the tool calls it. */
  called: string;
  messageId?: string;
  subject?: string;
  contentId?: string;
  campaign?: string;
  url?: string;
  userAgent?: string;
  /** What the tool says of machines, as it says it. */
  machine?: unknown;
}

/** What a tool's names mean. */
export function mailMeanings(names: Record<string, MailEvent>): ReadonlyMap<string, MailEvent> {
  return new Map(Object.entries(names));
}

const eventNames = {
  opened: 'Email Opened',
  clicked: 'Email Link Clicked',
  unsubscribed: 'Unsubscribed',
  complained: 'Email Marked as Spam',
} as const;

/** What happened with a mail, in the names of Segment’s Email specification. A bounce or a delivery is no act of anybody’s. */
export function mailItem(fact: MailFact): IntakeItem {
  const { tool, happened, called, email, userId, timestamp, messageId } = fact;
  if (happened === 'subscribed')
    return identify({ email, userId, timestamp }, { unsubscribed: false }, messageId);
  if (happened === 'bounced' || happened === 'other') {
    const why = happened === 'bounced' ? 'that a mail didn’t arrive' : 'nothing that a person did';
    return notice(`${tool} sent “${called.slice(0, 60)}”, which says ${why}. It was not stored.`);
  }
  const { subject, contentId, campaign, url, userAgent, machine } = fact;
  return track({
    email,
    userId,
    timestamp,
    messageId,
    event: eventNames[happened],
    campaign,
    userAgent: userAgent?.slice(0, 500),
    properties: {
      content_id: happened === 'clicked' && url ? undefined : contentId,
      content_type: happened === 'clicked' && url ? undefined : 'email',
      email_subject: subject ?? campaign,
      url,
      is_bot: machine,
    },
  });
}
