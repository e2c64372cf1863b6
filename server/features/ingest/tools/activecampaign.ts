import type { IntakeItem } from '../intake-item';
import { identify, notice } from './items';
import { bag, own, text, words } from './lenient';
import { mailItem, mailMeanings } from './mail-items';
import { secretInAddress } from './secret-in-address';
import type { Tool } from './tool';

const meanings = mailMeanings({
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

/** ActiveCampaign’s webhooks, as forms. It never tries again. https://developers.activecampaign.com/page/webhooks (November 2026) */
export const activecampaign: Tool = {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  sends: 'Contacts, unsubscribes, opened mails and clicked links.',
  steps: [
    'In ActiveCampaign, open Settings, then Developer, then Manage webhooks, and add one with the URL {address}',
    'Choose the types: subscribe, unsubscribe, open, link clicked, contact added and contact updated.',
    'Choose to initialize it from all sources: public, admin, API and system.',
  ],
  signature: secretInAddress,
  read: (message) => itemsOf(bag(message)),
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
  const called = text(message.type);
  const [contact, campaign, link] = [bag(message.contact), bag(message.campaign), bag(message.link)];
  if (!called) return [];
  const timestamp = text(message.date_time);
  const who = { email: contact.email, userId: own('activecampaign', contact.id), timestamp };
  const traits = {
    name: words(contact.first_name, contact.last_name),
    company: text(contact.orgname) ?? text(contact.customer_acct_name),
    title: text(bag(contact.fields).job_title) ?? text(bag(contact.fields).title),
    country: text(bag(contact.fields).country),
  };
  const isNamed = Boolean(text(contact.email) ?? text(contact.id));
  if (!isNamed)
    return [notice(`ActiveCampaign sent “${called.slice(0, 60)}”, which names nobody. It was not stored.`)];
  if (aboutContacts.has(called)) {
    return [identify(who, { ...traits, ...(called === 'subscribe' && { unsubscribed: false }) })];
  }
  const url = text(link.url);
  const id = [called, text(contact.id), timestamp, text(campaign.id), url];
  return [
    mailItem({
      ...who,
      tool: 'ActiveCampaign',
      called,
      happened: meanings.get(called) ?? 'other',
      messageId: timestamp && id.join('\n'),
      subject: text(campaign.subject) ?? text(campaign.name),
      contentId: own('activecampaign', campaign.id),
      campaign: text(campaign.name),
      url,
    }),
  ];
}
