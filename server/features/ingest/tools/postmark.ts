import type { IntakeItem } from '../intake-item';
import { refusal } from './items';
import { asList, asRecord, asText, isRecord, ownId } from './lenient';
import { type MailAction, mailActions, toMailItem } from './mail-items';
import { secretInAddress } from './secret-in-address';
import type { Tool } from './tool';

const meanings = mailActions({
  Open: 'opened',
  Click: 'clicked',
  SpamComplaint: 'complained',
  Bounce: 'bounced',
});

/** Postmark’s webhooks. https://postmarkapp.com/developer/webhooks/webhooks-overview (November 2026) */
export const postmark: Tool = {
  id: 'postmark',
  name: 'Postmark',
  sends: 'Opened emails, clicked links, unsubscribes and spam complaints.',
  steps: [
    'In Postmark, open your server’s message stream, then Webhooks, and add a webhook with the URL {address}',
    'Choose the events: open, link click, spam complaint and subscription change.',
    'To verify requests, enter any user name and, as the password, the secret under “Basic auth credentials”.',
  ],
  signature: {
    ...secretInAddress,
    how: 'Postmark sends the secret as the Basic authentication password. Alternatively, add ?secret={secret} to the end of the address.',
  },
  read: (message) => asList(message).map(itemOf),
  sample: {
    body: {
      RecordType: 'Click',
      MessageStream: 'broadcast',
      MessageID: '00000000-0000-4000-8000-00000000c11c',
      Recipient: 'pia.mark@northwind.example',
      ReceivedAt: '2026-11-24T09:00:00Z',
      ClickLocation: 'HTML',
      OriginalLink: 'https://acme.example/guide',
      UserAgent: 'Mozilla/5.0 (Macintosh) Chrome/142.0 Safari/537.36',
      Tag: 'november',
      Metadata: {},
    },
  },
};

function itemOf(entry: unknown): IntakeItem {
  if (!isRecord(entry)) return refusal('An entry in Postmark’s message isn’t an object.');
  const eventName = asText(entry.RecordType) ?? 'a record without a type';
  const timestamp = asText(entry.ReceivedAt) ?? asText(entry.ChangedAt) ?? asText(entry.BouncedAt);
  const id = asText(entry.MessageID);
  return toMailItem({
    tool: 'Postmark',
    eventName,
    action: happenedIn(entry, eventName),
    email: asText(entry.Recipient) ?? asText(entry.Email),
    timestamp,
    messageId: id && timestamp && `${eventName} ${id} ${timestamp} ${asText(entry.OriginalLink) ?? ''}`,
    subject: asText(entry.Subject),
    contentId: ownId('postmark', entry.Tag),
    campaign: asText(entry.Tag),
    url: asText(entry.OriginalLink),
    userAgent: asText(entry.UserAgent),
    machine: entry.MachineOpen ?? asRecord(entry.Client).Bot,
  });
}

/** Postmark also suspends addresses that bounced, which isn’t the person’s wish. */
function happenedIn(entry: Readonly<Record<string, unknown>>, called: string): MailAction {
  if (called !== 'SubscriptionChange') {
    return meanings.get(called) ?? 'other';
  }
  if (entry.SuppressSending !== true) return 'subscribed';
  if (entry.SuppressionReason === 'HardBounce') return 'bounced';
  return entry.SuppressionReason === 'SpamComplaint' ? 'complained' : 'unsubscribed';
}
