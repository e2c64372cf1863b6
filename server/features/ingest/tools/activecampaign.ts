import { cutText } from '../../../../utils/identity/cut-text';
import type { IntakeItem } from '../intake-item';
import { identify, notice } from './items';
import { asRecord, asText, joinWords, ownId } from './lenient';
import { mailActions, toMailItem } from './mail-items';
import { secretInAddress } from './secret-in-address';
import type { Tool } from './tool';

const meanings = mailActions({
  open: 'opened',
  click: 'clicked',
  unsubscribe: 'unsubscribed',
  bounce: 'bounced',
});
const aboutContacts = new Set([
  'subscribe',
  'update',
  'contact_add',
  'contact_update',
  'contact_tag_added',
  'contact_tag_removed',
]);

/**
 * ActiveCampaign’s webhooks, sent as forms and never retried.
 * https://developers.activecampaign.com/page/webhooks (November 2026)
 */
export const activecampaign: Tool = {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  sends: 'Contacts, unsubscribes, opened emails and clicked links.',
  steps: [
    'In ActiveCampaign, open Settings, then Developer, then Manage webhooks, and add a webhook with the URL {address}',
    'Choose the types: subscribe, unsubscribe, open, link clicked, contact added and contact updated.',
    'Initialize it from all sources: public, admin, API and system.',
  ],
  signature: secretInAddress,
  read: (message) => itemsOf(asRecord(message)),
  sample: {
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({
      type: 'unsubscribe',
      date_time: '2026-11-24T06:00:00-06:00',
      initiated_from: 'public',
      list: '1',
      'contact[id]': '42',
      'contact[email]': 'ace.camp@northwind.example',
      'contact[first_name]': 'Ace',
      'contact[last_name]': 'Camp',
      'contact[orgname]': 'Northwind Robotics',
      'campaign[id]': '7',
      'campaign[name]': 'November news',
    }).toString(),
  },
};

function itemsOf(message: Readonly<Record<string, unknown>>): IntakeItem[] {
  const eventName = asText(message.type);
  const [contact, campaign, link] = [
    asRecord(message.contact),
    asRecord(message.campaign),
    asRecord(message.link),
  ];
  if (!eventName) return [];
  const timestamp = asText(message.date_time);
  const who = { email: contact.email, userId: ownId('activecampaign', contact.id), timestamp };
  const traits = {
    name: joinWords(contact.first_name, contact.last_name),
    company: asText(contact.orgname) ?? asText(contact.customer_acct_name),
    title: asText(asRecord(contact.fields).job_title) ?? asText(asRecord(contact.fields).title),
    country: asText(asRecord(contact.fields).country),
  };
  const isNamed = Boolean(asText(contact.email) ?? asText(contact.id));
  if (!isNamed)
    return [notice(`ActiveCampaign sent “${cutText(eventName, 60)}” without a person, so it wasn’t stored.`)];
  if (aboutContacts.has(eventName)) {
    // An admin or an automation also adds people to lists, who may have opted out.
    const hasOptedIn = eventName === 'subscribe' && message.initiated_from === 'public';
    return [identify(who, { ...traits, ...(hasOptedIn && { unsubscribed: false }) })];
  }
  const url = asText(link.url);
  const id = [eventName, asText(contact.id), timestamp, asText(campaign.id), url];
  return [
    toMailItem({
      ...who,
      tool: 'ActiveCampaign',
      eventName,
      action: meanings.get(eventName) ?? 'other',
      messageId: timestamp && id.join('\n'),
      subject: asText(campaign.subject) ?? asText(campaign.name),
      contentId: ownId('activecampaign', campaign.id),
      campaign: asText(campaign.name),
      url,
    }),
  ];
}
