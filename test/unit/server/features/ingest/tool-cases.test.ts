import { expect, test } from 'vitest';
import { parseFormFields } from '../../../../../server/features/ingest/read-form';
import { identifyResult, previewTool, trackResult } from '../../support/tool-messages';

const form = (text: string) => parseFormFields(new URLSearchParams(text));
const by = (email: string) => ({ context: expect.objectContaining({ traits: { email } }) });

test.each<[string, string, unknown, unknown[]]>([
  [
    'ghost',
    'a deleted member',
    { member: { current: {}, previous: { email: 'g@ghost.example' } } },
    ['notice'],
  ],
  ['ghost', 'a post', { post: { current: { id: 1 } } }, ['notice']],
  [
    'sendgrid',
    'an unsubscribe',
    [{ event: 'unsubscribe', email: 's@grid.example', timestamp: 1795500000, sg_event_id: 'a' }],
    [
      trackResult('Unsubscribed', {
        ...by('s@grid.example'),
        timestamp: '2026-11-24T06:00:00.000Z',
        messageId: 'a',
      }),
    ],
  ],
  [
    'sendgrid',
    'an unsubscribe from a group',
    [{ event: 'group_unsubscribe', email: 's@grid.example' }],
    [trackResult('Unsubscribed')],
  ],
  [
    'sendgrid',
    'a resubscribe to a group',
    [{ event: 'group_resubscribe', email: 's@grid.example' }],
    [identifyResult({ unsubscribed: false })],
  ],
  [
    'sendgrid',
    'a spam report',
    [{ event: 'spamreport', email: 's@grid.example' }],
    [trackResult('Email Marked as Spam')],
  ],
  [
    'sendgrid',
    'bounces and deliveries',
    [{ event: 'bounce' }, { event: 'dropped' }, { event: 'delivered' }, 7],
    ['notice', 'notice', 'notice', 'refusal'],
  ],
  [
    'sendgrid',
    'an open by a machine',
    [{ event: 'open', email: 's@grid.example', sg_machine_open: true }],
    [trackResult('Email Opened', { properties: expect.objectContaining({ is_bot: true }) })],
  ],
  [
    'brevo',
    'a click, with its time in UTC',
    {
      id: 31001,
      event: 'click',
      email: 'b@brevo.example',
      'campaign name': 'November',
      date_event: '2026-11-28 08:30:00',
      ts_event: 1795500000,
      URL: 'https://brevo.example/guide',
    },
    [
      trackResult('Email Link Clicked', {
        timestamp: '2026-11-24T06:00:00.000Z',
        context: { traits: { email: 'b@brevo.example' }, campaign: { name: 'November' } },
      }),
    ],
  ],
  [
    'brevo',
    'an unsubscribe',
    { id: 31001, event: 'unsubscribe', email: 'b@brevo.example', ts_event: 1795500060 },
    [trackResult('Unsubscribed')],
  ],
  [
    'brevo',
    'an open by a proxy',
    { event: 'proxy_open', email: 'b@brevo.example' },
    [trackResult('Email Opened', { properties: expect.objectContaining({ is_bot: true }) })],
  ],
  [
    'brevo',
    'a changed contact',
    { event: 'contact_updated', email: 'b@brevo.example', content: [{ FIRSTNAME: 'Bo', COMPANY: 'Brev' }] },
    [identifyResult({ email: 'b@brevo.example', firstName: 'Bo', company: 'Brev' })],
  ],
  ['brevo', 'a deleted contact', { event: 'contact_deleted', email: ['b@brevo.example'] }, ['notice']],
  [
    'mailgun',
    'a complaint',
    { 'event-data': { event: 'complained', recipient: 'm@gun.example', id: 'x' } },
    [trackResult('Email Marked as Spam', by('m@gun.example'))],
  ],
  [
    'mailgun',
    'an open by a bot',
    { 'event-data': { event: 'opened', recipient: 'm@gun.example', 'client-info': { bot: 'apple' } } },
    [trackResult('Email Opened', { properties: expect.objectContaining({ is_bot: true }) })],
  ],
  ['mailgun', 'a message of an unknown kind', { recipient: 'x' }, ['refusal']],
  [
    'mailchimp',
    'an unsubscribe',
    form('type=unsubscribe&fired_at=2026-11-28+21%3A40%3A57&data[email]=mc%40chimp.example'),
    [trackResult('Unsubscribed', { timestamp: '2026-11-28T21:40:57Z', ...by('mc@chimp.example') })],
  ],
  [
    'mailchimp',
    'a subscription',
    form('type=subscribe&data[email]=mc%40chimp.example&data[merges][FNAME]=Mick'),
    [identifyResult({ email: 'mc@chimp.example', firstName: 'Mick', unsubscribed: false })],
  ],
  [
    'mailchimp',
    'a changed address',
    form('type=upemail&data[new_email]=new%40chimp.example&data[old_email]=mc%40chimp.example'),
    [expect.objectContaining({ type: 'alias', userId: 'new@chimp.example', previousId: 'mc@chimp.example' })],
  ],
  [
    'mailchimp',
    'a cleaned address',
    form('type=cleaned&data[reason]=hard&data[email]=mc%40chimp.example'),
    ['notice'],
  ],
  [
    'mailchimp',
    'a spam report',
    form('type=cleaned&data[reason]=abuse&data[email]=mc%40chimp.example'),
    [trackResult('Email Marked as Spam')],
  ],
  [
    'activecampaign',
    'an unsubscribe',
    form(
      'type=unsubscribe&date_time=2026-11-24T06:00:00-06:00&contact[id]=42&contact[email]=ac%40camp.example',
    ),
    [trackResult('Unsubscribed', by('ac@camp.example'))],
  ],
  [
    'activecampaign',
    'a subscription',
    form('type=subscribe&initiated_from=public&contact[email]=ac%40camp.example&contact[first_name]=Act'),
    [identifyResult({ name: 'Act', unsubscribed: false })],
  ],
  ...['admin', 'api', 'system'].map((by): [string, string, unknown, unknown[]] => [
    'activecampaign',
    `a subscription by ${by}, who can’t take back an opt-out`,
    form(`type=subscribe&initiated_from=${by}&contact[email]=ac%40camp.example`),
    [expect.not.objectContaining({ traits: expect.objectContaining({ unsubscribed: false }) })],
  ]),
  ['activecampaign', 'a bounce', form('type=bounce&contact[email]=ac%40camp.example'), ['notice']],
  [
    'postmark',
    'an unsubscribe',
    {
      RecordType: 'SubscriptionChange',
      SuppressSending: true,
      SuppressionReason: 'ManualSuppression',
      Recipient: 'p@mark.example',
    },
    [trackResult('Unsubscribed')],
  ],
  [
    'postmark',
    'a suppression after a bounce',
    {
      RecordType: 'SubscriptionChange',
      SuppressSending: true,
      SuppressionReason: 'HardBounce',
      Recipient: 'p@mark.example',
    },
    ['notice'],
  ],
  [
    'postmark',
    'a subscription',
    { RecordType: 'SubscriptionChange', SuppressSending: false, Recipient: 'p@mark.example' },
    [identifyResult({ unsubscribed: false })],
  ],
  [
    'customer-io',
    'an unsubscribe',
    {
      metric: 'unsubscribed',
      object_type: 'customer',
      event_id: 'x',
      timestamp: 1795500000,
      data: { identifiers: { email: 'c@io.example', id: '1' } },
    },
    [trackResult('Unsubscribed', by('c@io.example'))],
  ],
  ['customer-io', 'a text message', { metric: 'clicked', object_type: 'sms', data: {} }, ['notice']],
  [
    'klaviyo',
    'an unsubscribe',
    {
      data: [
        {
          topic: 'event:klaviyo.unsubscribed_from_email_marketing',
          payload: { included: [{ type: 'profile', attributes: { email: 'k@vio.example' } }] },
        },
      ],
    },
    [trackResult('Unsubscribed', by('k@vio.example'))],
  ],
  ['segment', 'a deletion', { type: 'delete', userId: 'u-1' }, [{ erase: { userId: 'u-1' } }]],
  [
    'segment',
    'a list with an entry that isn’t an event',
    [{ type: 'track', userId: '1' }, 7],
    [{ type: 'track', userId: '1' }, 'refusal'],
  ],
  ['cal-com', 'a ping', { triggerEvent: 'PING' }, ['notice']],
])('a message from %s is read correctly: %s', (tool, _, message, expected) => {
  expect(previewTool(tool, message)).toEqual(expected);
});
