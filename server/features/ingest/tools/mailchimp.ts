import { cutText } from '../../../../utils/identity/cut-text';
import type { IntakeItem } from '../intake-item';
import { contactOf } from './contact-fields';
import { alias, identify, notice, refusal } from './items';
import { asRecord, asText, ownId } from './lenient';
import { toMailItem } from './mail-items';
import { secretInAddress } from './secret-in-address';
import type { Tool } from './tool';

/**
 * Mailchimp’s audience webhooks, sent as forms. Mailchimp checks the address with a GET request before saving
 * it. https://mailchimp.com/developer/marketing/guides/sync-audience-data-webhooks/ (November 2026)
 */
export const mailchimp: Tool = {
  id: 'mailchimp',
  name: 'Mailchimp',
  sends: 'Subscribes, unsubscribes, changed profiles and changed addresses.',
  steps: [
    'In Mailchimp, open Audience, then Settings, then Webhooks, and create a webhook with the callback URL {address}',
    'Choose the updates: subscribes, unsubscribes, profile updates, email changed and cleaned emails.',
    'Choose all three kinds of change: by a subscriber, by an account admin and via the API.',
  ],
  signature: secretInAddress,
  read: (message) => itemsOf(asRecord(message)),
  sample: {
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({
      type: 'unsubscribe',
      fired_at: '2026-11-24 09:40:57',
      'data[action]': 'unsub',
      'data[reason]': 'manual',
      'data[id]': '8a25ff1d98',
      'data[list_id]': 'a6b5da1054',
      'data[email]': 'mick.chimp@northwind.example',
      'data[email_type]': 'html',
      'data[merges][EMAIL]': 'mick.chimp@northwind.example',
      'data[merges][FNAME]': 'Mick',
      'data[merges][LNAME]': 'Chimp',
    }).toString(),
  },
};

function itemsOf(message: Readonly<Record<string, unknown>>): IntakeItem[] {
  const eventName = asText(message.type);
  if (!eventName) return [];
  const data = asRecord(message.data);
  const timestamp = inUtc(message.fired_at);
  const email = asText(data.email) ?? asText(asRecord(data.merges).EMAIL);
  const id =
    timestamp && [eventName, asText(data.list_id), email ?? asText(data.new_email), timestamp].join('\n');
  if (eventName === 'subscribe' || eventName === 'profile') {
    const merges = Object.entries(asRecord(data.merges)).filter(([name]) => name !== 'EMAIL');
    const { traits } = contactOf(merges.map(([name, value]) => ({ names: [name], value })));
    const isBack = eventName === 'subscribe' ? { unsubscribed: false } : {};
    return [identify({ email, timestamp }, { ...traits, ...isBack }, id)];
  }
  if (eventName === 'upemail') {
    const [now, before] = [asText(data.new_email), asText(data.old_email)];
    if (!now || !before)
      return [refusal('Mailchimp reported a changed address without the old or new address.')];
    return [alias(now, before, timestamp, id)];
  }
  if (eventName === 'unsubscribe' || eventName === 'cleaned') {
    const ordinaryAction = eventName === 'cleaned' ? 'bounced' : 'unsubscribed';
    const action = data.reason === 'abuse' ? 'complained' : ordinaryAction;
    return [
      toMailItem({
        tool: 'Mailchimp',
        eventName,
        action,
        email,
        timestamp,
        messageId: id,
        contentId: ownId('mailchimp', data.campaign_id),
      }),
    ];
  }
  return [
    notice(`Mailchimp sent “${cutText(eventName, 60)}”, which isn’t about a person, so it wasn’t stored.`),
  ];
}

/** Mailchimp’s times are in UTC without saying so. */
function inUtc(found: unknown): string | undefined {
  const time = asText(found);
  return time && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time) ? `${time.replace(' ', 'T')}Z` : time;
}
