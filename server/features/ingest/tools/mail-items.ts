import { cutText } from '../../../../utils/identity/cut-text';
import type { IntakeItem } from '../intake-item';
import { identify, notice, track, type Who } from './items';

/** What can happen to a mail, whatever a tool calls it. */
export type MailAction =
  | 'opened'
  | 'clicked'
  | 'unsubscribed'
  | 'subscribed'
  | 'complained'
  | 'bounced'
  | 'other';

/** Something that happened to a mail. */
export interface MailActivity extends Who {
  tool: string;
  action: MailAction;
  /** The tool's own name for it. */
  eventName: string;
  messageId?: string;
  subject?: string;
  contentId?: string;
  campaign?: string;
  url?: string;
  userAgent?: string;
  /** The tool's data on whether a machine did it, as sent. */
  machine?: unknown;
}

/** Maps a tool's event names to actions. */
export function mailActions(names: Record<string, MailAction>): ReadonlyMap<string, MailAction> {
  return new Map(Object.entries(names));
}

const eventNames = {
  opened: 'Email Opened',
  clicked: 'Email Link Clicked',
  unsubscribed: 'Unsubscribed',
  complained: 'Email Marked as Spam',
} as const;

/**
 * Converts a mail activity to an event of Segment’s Email spec. Bounces and deliveries aren’t acts, because
 * nobody did anything.
 */
export function toMailItem(fact: MailActivity): IntakeItem {
  const { tool, action, eventName, email, userId, timestamp, messageId } = fact;
  if (action === 'subscribed')
    return identify({ email, userId, timestamp }, { unsubscribed: false }, messageId);
  if (action === 'bounced' || action === 'other') {
    const why = action === 'bounced' ? 'an email that didn’t arrive' : 'nothing that a person did';
    return notice(`${tool} sent “${cutText(eventName, 60)}”, which reports ${why}, so it wasn’t stored.`);
  }
  const { subject, contentId, campaign, url, userAgent, machine } = fact;
  return track({
    email,
    userId,
    timestamp,
    messageId,
    event: eventNames[action],
    campaign,
    userAgent: userAgent && cutText(userAgent, 500),
    properties: {
      content_id: action === 'clicked' && url ? undefined : contentId,
      content_type: action === 'clicked' && url ? undefined : 'email',
      email_subject: subject ?? campaign,
      url,
      is_bot: machine,
    },
  });
}
