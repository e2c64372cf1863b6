import { cutText } from '../../../../utils/identity/cut-text';
import type { IntakeItem } from '../intake-item';
import { hmac, isEqualInConstantTime } from '../signatures/hmac';
import { isFresh } from '../signatures/signed-request';
import { notice, refusal } from './items';
import { asList, asRecord, asText, fromSeconds, isRecord, ownId } from './lenient';
import { mailActions, toMailItem } from './mail-items';
import type { Tool } from './tool';

const meanings = mailActions({
  opened: 'opened',
  human_opened: 'opened',
  prefetch_opened: 'opened',
  clicked: 'clicked',
  human_clicked: 'clicked',
  prefetch_clicked: 'clicked',
  unsubscribed: 'unsubscribed',
  subscribed: 'subscribed',
  spammed: 'complained',
  bounced: 'bounced',
  dropped: 'bounced',
  failed: 'bounced',
});

/** Customer.io’s reporting webhooks. https://docs.customer.io/integrations/data-out/connections/webhooks/ (November 2026) */
export const customerIo: Tool = {
  id: 'customer-io',
  name: 'Customer.io',
  sends: 'Opened emails, clicked links, unsubscribes and spam complaints.',
  steps: [
    'In Customer.io, open Data & Integrations, then Integrations, then Reporting Webhooks, and add a webhook with the address {address}',
    'Choose the email events opened, clicked, unsubscribed and marked as spam, and the customer events subscribed and unsubscribed.',
    'Copy the webhook signing key from the same page and enter it here as the secret.',
  ],
  signature: {
    signs: true,
    how: 'Customer.io signs messages with its webhook’s signing key.',
    isSigned(request, secret) {
      const time = request.header('x-cio-timestamp') ?? '';
      if (!/^\d{1,12}$/.test(time) || !isFresh(request, Number(time) * 1000)) return false;
      return isEqualInConstantTime(
        request.header('x-cio-signature'),
        hmac(secret, [`v0:${time}:`, request.bytes], 'hex'),
      );
    },
  },
  read: (message) => asList(message).map(itemOf),
  sample: {
    body: {
      event_id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ',
      object_type: 'email',
      metric: 'clicked',
      timestamp: 1795500000,
      data: {
        customer_id: 'cus-42',
        identifiers: { id: 'cus-42', email: 'cio.mara@northwind.example' },
        delivery_id: 'RPILAgABcRhIBqSp7kiPekGBIeVh',
        campaign_id: 3,
        recipient: 'cio.mara@northwind.example',
        subject: 'Robots in November',
        href: 'https://acme.example/guide',
        link_id: 1,
      },
    },
  },
};

function itemOf(entry: unknown): IntakeItem {
  if (!isRecord(entry)) return refusal('An entry in Customer.io’s message isn’t an object.');
  const { metric, object_type: object, event_id: id } = entry;
  const eventName = asText(metric) ?? 'an event without a name';
  if (object !== undefined && object !== 'email' && object !== 'customer') {
    return notice(
      `Customer.io sent an event about “${cutText(String(asText(object)), 30)}”. Only email events are stored.`,
    );
  }
  const data = asRecord(entry.data);
  const identifiers = asRecord(data.identifiers);
  return toMailItem({
    tool: 'Customer.io',
    eventName,
    action: meanings.get(eventName) ?? 'other',
    email: asText(data.recipient) ?? asText(identifiers.email) ?? asText(data.email_address),
    userId: ownId('customer-io', asText(identifiers.id) ?? asText(data.customer_id)),
    timestamp: fromSeconds(entry.timestamp),
    messageId: asText(id),
    subject: asText(data.subject),
    contentId: ownId('customer-io', data.campaign_id ?? data.newsletter_id ?? data.broadcast_id),
    url: asText(data.href),
    machine: eventName.startsWith('prefetch') || data.machine || undefined,
  });
}
