import { cutText } from '../../../../utils/identity/cut-text';
import type { IntakeItem } from '../intake-item';
import { hmac, isEqualInConstantTime } from '../signatures/hmac';
import { isFresh } from '../signatures/signed-request';
import { refusal } from './items';
import { asList, asRecord, asText, isRecord, ownId } from './lenient';
import { mailActions, toMailItem } from './mail-items';
import type { Tool } from './tool';

const meanings = mailActions({
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

/**
 * Klaviyo’s system webhooks: events, with the profile as Klaviyo’s API includes it.
 * https://developers.klaviyo.com/en/docs/working_with_system_webhooks (November 2026)
 */
export const klaviyo: Tool = {
  id: 'klaviyo',
  name: 'Klaviyo',
  sends: 'Opened emails, clicked links, unsubscribes and spam complaints.',
  steps: [
    'In Klaviyo, open Settings, then Webhooks, and create a webhook with the endpoint URL {address}',
    'Choose the topics: opened email, clicked email, marked email as spam, unsubscribed from and subscribed to email marketing.',
    'Enter a secret key of your choice in the webhook, and enter the same key here as the secret.',
  ],
  signature: {
    signs: true,
    how: 'Klaviyo signs messages with its webhook’s secret key.',
    isSigned(request, secret) {
      const time = request.header('klaviyo-timestamp') ?? '';
      const at = /^\d{1,15}$/.test(time) ? Number(time) * (time.length < 12 ? 1000 : 1) : Date.parse(time);
      if (!isFresh(request, at)) return false;
      return isEqualInConstantTime(
        request.header('klaviyo-signature'),
        hmac(secret, [request.bytes, time], 'hex'),
      );
    },
  },
  read: (message) => asList(isRecord(message) && 'data' in message ? message.data : message).map(itemOf),
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
  if (!isRecord(entry)) return refusal('An entry in Klaviyo’s message isn’t an object.');
  const eventName = cutText(asText(entry.topic) ?? 'an event without a topic', 100);
  const name = eventName.replace(/^event:klaviyo\./, '');
  const { data, included } = asRecord(entry.payload);
  const event = asRecord(data);
  const attributes = asRecord(event.attributes);
  const properties = asRecord(attributes.event_properties ?? attributes.properties);
  const profile = asRecord(asList(included).find((one) => asRecord(one).type === 'profile'));
  return toMailItem({
    tool: 'Klaviyo',
    eventName,
    action: meanings.get(name) ?? 'other',
    email: asText(asRecord(profile.attributes).email) ?? asText(properties['Recipient Email Address']),
    userId: ownId('klaviyo', profile.id),
    timestamp: asText(attributes.datetime) ?? asText(attributes.timestamp),
    messageId: asText(entry.external_id) ?? asText(event.id),
    subject: asText(properties.Subject),
    contentId: ownId('klaviyo', properties.$message),
    campaign: asText(properties['Campaign Name']),
    url: asText(properties.URL),
    machine: properties['Bot Click'] ?? properties.machine_open ?? properties['Machine Open'],
  });
}
