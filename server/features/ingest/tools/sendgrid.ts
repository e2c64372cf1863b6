import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { isFresh } from '../signatures/signed-request';
import { refusal } from './items';
import { asList, asRecord, asText, fromSeconds, isRecord, ownId } from './lenient';
import { mailActions, toMailItem } from './mail-items';
import type { Tool } from './tool';

const meanings = mailActions({
  open: 'opened',
  click: 'clicked',
  unsubscribe: 'unsubscribed',
  group_unsubscribe: 'unsubscribed',
  group_resubscribe: 'subscribed',
  spamreport: 'complained',
  bounce: 'bounced',
  dropped: 'bounced',
});

/**
 * SendGrid’s Event Webhook: lists of events, with times in Unix seconds. As of November 2026:
 * https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event and
 * https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features
 */
export const sendgrid: Tool = {
  id: 'sendgrid',
  name: 'SendGrid',
  sends: 'Opened emails, clicked links, unsubscribes and spam reports.',
  steps: [
    'In SendGrid, open Settings, then Mail Settings, then Event Webhooks, and create a webhook with the Post URL {address}',
    'Choose the events: opened, clicked, unsubscribed, spam reports, group unsubscribes and group resubscribes.',
    'Under Security features, enable Signature Verification, copy the Verification Key, and enter it here as the secret.',
  ],
  signature: {
    signs: true,
    how: 'SendGrid signs messages with its own key. Use its Verification Key as the secret here.',
    isSigned(request, secret) {
      const time = request.header('x-twilio-email-event-webhook-timestamp') ?? '';
      const found = request.header('x-twilio-email-event-webhook-signature') ?? '';
      const key = publicKeyOf(secret);
      if (!key || !/^\d{1,12}$/.test(time) || !isFresh(request, Number(time) * 1000)) return false;
      const signed = Buffer.concat([Buffer.from(time), request.bytes]);
      return verify('sha256', signed, key, Buffer.from(found, 'base64'));
    },
  },
  read: (message) =>
    asList(message).map((entry) => {
      if (!isRecord(entry)) return refusal('An entry in SendGrid’s message isn’t an object.');
      const eventName = asText(entry.event) ?? 'an event without a name';
      const [category] = asList(entry.category);
      return toMailItem({
        tool: 'SendGrid',
        eventName,
        action: meanings.get(eventName) ?? 'other',
        email: entry.email,
        timestamp: fromSeconds(entry.timestamp),
        messageId: asText(entry.sg_event_id),
        subject: asText(entry.subject),
        contentId: ownId('sendgrid', entry.singlesend_id ?? entry.marketing_campaign_id ?? entry.template_id),
        campaign: asText(entry.singlesend_name) ?? asText(entry.marketing_campaign_name) ?? asText(category),
        url: asText(entry.url),
        userAgent: asText(entry.useragent),
        machine: entry.sg_machine_open ?? asRecord(entry.sg_machine).open,
      });
    }),
  sample: {
    body: [
      {
        email: 'sue.grid@northwind.example',
        timestamp: 1795500000,
        event: 'click',
        url: 'https://acme.example/pricing',
        useragent:
          'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36',
        sg_event_id: 'c2dfZXZlbnQx',
        sg_message_id: '14c5d75ce93.dfd.64b469',
        category: ['November news'],
      },
      {
        email: 'sue.grid@northwind.example',
        timestamp: 1795500300,
        event: 'unsubscribe',
        sg_event_id: 'c2dfZXZlbnQy',
        sg_message_id: '14c5d75ce93.dfd.64b469',
        category: ['November news'],
      },
    ],
  },
};

/** Reads the public key as SendGrid shows it (DER in base64) or as PEM. */
function publicKeyOf(secret: string): KeyObject | undefined {
  try {
    const body = secret.replace(/-----[A-Z ]{1,40}-----/g, '').replace(/\s/g, '');
    return createPublicKey({ key: Buffer.from(body, 'base64'), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
