import type { IntakeItem } from '../intake-item';
import { contactOf } from './contact-fields';
import { identify, notice, refusal } from './items';
import { asList, asRecord, asText, fromSeconds, isRecord, ownId } from './lenient';
import { mailActions, toMailItem } from './mail-items';
import { secretInAddress } from './secret-in-address';
import type { Tool } from './tool';

const meanings = mailActions({
  opened: 'opened',
  open: 'opened',
  unique_opened: 'opened',
  proxy_open: 'opened',
  unique_proxy_open: 'opened',
  click: 'clicked',
  unsubscribe: 'unsubscribed',
  unsubscribed: 'unsubscribed',
  spam: 'complained',
  complaint: 'complained',
  hard_bounce: 'bounced',
  soft_bounce: 'bounced',
  blocked: 'bounced',
  invalid_email: 'bounced',
});

/**
 * Brevo’s webhooks for campaigns and transactional mails. Uses `ts_event`, because `date_event` is in the
 * account’s time zone. `id` is the webhook’s, not the event’s.
 * https://developers.brevo.com/docs/marketing-webhooks and
 * https://developers.brevo.com/docs/transactional-webhooks (November 2026)
 */
export const brevo: Tool = {
  id: 'brevo',
  name: 'Brevo',
  sends: 'Opened emails, clicked links, unsubscribes, spam reports and changed contacts.',
  steps: [
    'In Brevo, open Settings, then Webhooks, and add a webhook with the URL {address}',
    'Choose the events: opened, proxy open, clicked, unsubscribed, marked as spam, and contact updated.',
    'To verify requests, choose the authentication “Token”, enter a secret of your choice there, and enter the same secret here.',
  ],
  signature: {
    ...secretInAddress,
    how: 'Brevo sends the secret as a token. Alternatively, add ?secret={secret} to the end of the address.',
  },
  read: (message) =>
    asList(message).flatMap((entry) =>
      isRecord(entry) ? itemsOf(entry) : [refusal('An entry in Brevo’s message isn’t an object.')],
    ),
  sample: {
    body: {
      id: 31001,
      camp_id: 4,
      email: 'bo.ferry@northwind.example',
      'campaign name': 'November',
      date_sent: '2026-11-23 18:00:00',
      date_event: '2026-11-24 08:30:00',
      tag: '',
      event: 'click',
      ts_sent: 1795458000,
      ts_event: 1795505400,
      URL: 'https://acme.example/guide',
    },
  },
};

function itemsOf(entry: Readonly<Record<string, unknown>>): IntakeItem[] {
  const eventName = asText(entry.event) ?? 'an event without a name';
  const timestamp = fromSeconds(entry.ts_event ?? entry.ts);
  if (eventName === 'contact_updated') return [updateOf(entry, timestamp)];
  if (eventName === 'contact_deleted') {
    return [
      notice(
        'Brevo deleted a contact. The person is kept in Passback. If they asked to be erased, erase them here, too.',
      ),
    ];
  }
  const email = asText(asList(entry.email)[0]);
  const url = asText(entry.URL) ?? asText(entry.link);
  const campaignId = entry.camp_id ?? entry.template_id;
  const what = [
    eventName,
    email,
    asText(entry.ts_event) ?? asText(entry.ts),
    asText(campaignId),
    asText(entry['message-id']),
    url,
  ];
  return [
    toMailItem({
      tool: 'Brevo',
      eventName,
      action: meanings.get(eventName) ?? 'other',
      email,
      timestamp,
      messageId: timestamp && what.join('\n'),
      subject: asText(entry.subject),
      contentId: ownId('brevo', campaignId),
      campaign: asText(entry['campaign name']),
      url,
      userAgent: asText(entry.user_agent),
      machine: eventName.includes('proxy') || undefined,
    }),
  ];
}

/** `content` lists the changed attributes, under the account’s own names. */
function updateOf(entry: Readonly<Record<string, unknown>>, timestamp: string | undefined): IntakeItem {
  const changed = asList(entry.content).flatMap((fields) => Object.entries(asRecord(fields)));
  const { traits } = contactOf(changed.map(([name, value]) => ({ names: [name], value })));
  return identify({ email: asText(asList(entry.email)[0]), timestamp }, traits);
}
