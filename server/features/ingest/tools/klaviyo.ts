import type { IntakeItem } from '../intake-item';
import { hmac, isSame } from '../signatures/hmac';
import { isFresh } from '../signatures/signed-request';
import { refusal } from './items';
import { bag, isBag, list, own, text } from './lenient';
import { mailItem, mailMeanings } from './mail-items';
import type { Tool } from './tool';

const meanings = mailMeanings({
  opened_email: 'opened',
  clicked_email: 'clicked',
  marked_email_as_spam: 'complained',
  unsubscribed_from_email_marketing: 'unsubscribed',
  unsubscribed_from_list: 'unsubscribed',
  unsubscribed: 'unsubscribed',
  subscribed_to_email_marketing: 'subscribed',
  bounced_email: 'bounced',
  dropped_email: 'bounced',
});

/** Klaviyo’s system webhooks: events with what Klaviyo’s API includes of the person. https://developers.klaviyo.com/en/docs/working_with_system_webhooks (November 2026) */
export const klaviyo: Tool = {
  id: 'klaviyo',
  name: 'Klaviyo',
  sends: 'Opened mails, clicked links, unsubscribes and spam complaints.',
  steps: [
    'In Klaviyo, open Settings, then Webhooks, and create one with the endpoint URL {address}',
    'Choose the topics: opened email, clicked email, marked email as spam, unsubscribed from and subscribed to email marketing.',
    'Enter a secret key of your choice in the webhook, and the same one here.',
  ],
  signature: {
    signs: true,
    how: 'Klaviyo signs with the secret key of its webhook.',
    isSigned(request, secret) {
      const time = request.header('klaviyo-timestamp') ?? '';
      const at = /^\d{1,15}$/.test(time) ? Number(time) * (time.length < 12 ? 1000 : 1) : Date.parse(time);
      if (!isFresh(request, at)) return false;
      return isSame(request.header('klaviyo-signature'), hmac(secret, [request.bytes, time], 'hex'));
    },
  },
  read: (message) => list(isBag(message) && 'data' in message ? message.data : message).map(itemOf),
  sample: {
    body: {
      data: [
        {
          topic: 'event:klaviyo.clicked_email',
          external_id: '4vRpBT',
          payload: {
            data: {
              type: 'event',
              id: '4vRpBT',
              attributes: {
                timestamp: 1795500000,
                datetime: '2026-11-24T06:00:00+00:00',
                event_properties: {
                  Subject: 'Robots in November',
                  'Campaign Name': 'November',
                  URL: 'https://acme.example/guide',
                },
              },
            },
            included: [{ type: 'profile', id: '01G', attributes: { email: 'kla.vio@northwind.example' } }],
          },
        },
      ],
      meta: { timestamp: '2026-11-24T06:00:05+00:00', version: '2026-10-15' },
    },
  },
};

function itemOf(entry: unknown): IntakeItem {
  if (!isBag(entry)) return refusal('An entry of Klaviyo’s message is not an object.');
  const called = (text(entry.topic) ?? 'an event without a topic').slice(0, 100);
  const name = called.replace(/^event:klaviyo\./, '');
  const { data, included } = bag(entry.payload);
  const event = bag(data);
  const attributes = bag(event.attributes);
  const properties = bag(attributes.event_properties ?? attributes.properties);
  const profile = bag(list(included).find((one) => bag(one).type === 'profile'));
  return mailItem({
    tool: 'Klaviyo',
    called,
    happened: meanings.get(name) ?? 'other',
    email: text(bag(profile.attributes).email) ?? text(properties['Recipient Email Address']),
    userId: own('klaviyo', profile.id),
    timestamp: text(attributes.datetime) ?? text(attributes.timestamp),
    messageId: text(entry.external_id) ?? text(event.id),
    subject: text(properties.Subject),
    contentId: own('klaviyo', properties.$message),
    campaign: text(properties['Campaign Name']),
    url: text(properties.URL),
    machine: properties['Bot Click'] ?? properties.machine_open ?? properties['Machine Open'],
  });
}
