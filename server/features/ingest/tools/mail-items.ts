import type { IntakeItem } from '../intake-item';
import { identify, notice, track, type Who } from './items';

/** What can happen with a mail, whatever a tool calls it. */
export type MailAction =
  | 'opened'
  | 'clicked'
  | 'unsubscribed'
  | 'subscribed'
  | 'complained'
  | 'bounced'
  | 'other';

/** Something that happened with a mail. */
export interface MailActivity extends Who {
  tool: string;
  action: MailAction;
  /** What the tool calls it. */
  eventName: string;
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
export function mailActions(names: Record<string, MailAction>): ReadonlyMap<string, MailAction> {
  return new Map(Object.entries(names));
}

const eventNames = {
  opened: 'Email Opened',
  clicked: 'Email Link Clicked',
  unsubscribed: 'Unsubscribed',
  complained: 'Email Marked as Spam',
} as const;

/** What happened with a mail, in the names of Segment’s Email specification. A bounce or a delivery is no act of anybody’s. */
export function toMailItem(fact: MailActivity): IntakeItem {
  const { tool, action, eventName, email, userId, timestamp, messageId } = fact;
  if (action === 'subscribed')
    return identify({ email, userId, timestamp }, { unsubscribed: false }, messageId);
  if (action === 'bounced' || action === 'other') {
    const why = action === 'bounced' ? 'that a mail didn’t arrive' : 'nothing that a person did';
    return notice(`${tool} sent “${eventName.slice(0, 60)}”, which says ${why}. It was not stored.`);
  }
  const { subject, contentId, campaign, url, userAgent, machine } = fact;
  return track({
    email,
    userId,
    timestamp,
    messageId,
    event: eventNames[action],
    campaign,
    userAgent: userAgent?.slice(0, 500),
    properties: {
      content_id: action === 'clicked' && url ? undefined : contentId,
      content_type: action === 'clicked' && url ? undefined : 'email',
      email_subject: subject ?? campaign,
      url,
      is_bot: machine,
    },
  });
}
