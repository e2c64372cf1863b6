import { describe, expect, test } from 'vitest';
import { identifyResult, previewTool, trackResult } from '../../support/tool-messages';

const by = (email: string) => ({ context: expect.objectContaining({ traits: { email } }) });
const contact = (id: number | null, email?: string) => ({
  id,
  fields: email ? { core: { email: { value: email }, firstname: { value: 'Ada' } } } : [],
});

describe('Mautic', () => {
  test.each<[string, string, unknown, unknown[]]>([
    [
      'a contact without fields',
      'lead_post_save_update',
      { contact: contact(29913) },
      [expect.objectContaining({ userId: 'mautic-29913' })],
    ],
    [
      'a deleted contact',
      'lead_post_delete',
      { id: 77, contact: contact(null, 'gone@mau.example') },
      ['notice'],
    ],
    [
      'a sent email, with a flat contact',
      'email_on_send',
      {
        contact: {
          id: '53',
          email: 'cleo@mau.example',
          firstname: 'Cleo',
          lastname: 'Flat',
          company: 'Flat AG',
        },
      },
      [identifyResult({ email: 'cleo@mau.example', name: 'Cleo Flat', company: 'Flat AG' })],
    ],
    [
      'a change of points',
      'lead_points_change',
      { contact: contact(1, 'a@mau.example'), points: { old_points: 1, new_points: 2 } },
      [identifyResult({ email: 'a@mau.example' })],
    ],
    [
      'an opt-out',
      'lead_channel_subscription_changed',
      {
        contact: contact(1, 'a@mau.example'),
        channel: 'email',
        old_status: 'contactable',
        new_status: 'unsubscribed',
      },
      [identifyResult({ unsubscribed: true })],
    ],
    [
      'a manual opt-out',
      'lead_channel_subscription_changed',
      { contact: contact(1, 'a@mau.example'), channel: 'email', new_status: 'manual' },
      [identifyResult({ unsubscribed: true })],
    ],
    [
      'an opt-in',
      'lead_channel_subscription_changed',
      { contact: contact(1, 'a@mau.example'), channel: 'email', new_status: 'contactable' },
      [identifyResult({ unsubscribed: false })],
    ],
    [
      'a bounce',
      'lead_channel_subscription_changed',
      { contact: contact(1, 'a@mau.example'), channel: 'email', new_status: 'bounced' },
      ['notice'],
    ],
    [
      'an opt-out of text messages',
      'lead_channel_subscription_changed',
      { contact: contact(1, 'a@mau.example'), channel: 'sms', new_status: 'unsubscribed' },
      ['notice'],
    ],
    [
      'a contact marked as do-not-contact',
      'lead_post_save_update',
      { contact: { ...contact(1, 'a@mau.example'), doNotContact: [{ channel: 'email', reason: 1 }] } },
      [identifyResult({ unsubscribed: true })],
    ],
    ['a company', 'company_post_save', { company: { id: 1 } }, ['notice']],
    ['an entry that isn’t an object', 'lead_post_save_new', 'x', ['refusal']],
    [
      'a form submission',
      'form_on_submit',
      { submission: { id: 4, form: { id: 3, name: 'Newsletter' }, lead: contact(1, 'a@mau.example') } },
      [
        identifyResult({ email: 'a@mau.example' }),
        trackResult('Form Submitted: Newsletter', by('a@mau.example')),
      ],
    ],
    [
      'a page view by a bot',
      'page_on_hit',
      {
        hit: {
          id: 8,
          url: 'https://mau.example/pricing',
          userAgent: 'bingbot/2.0',
          lead: contact(1, 'a@mau.example'),
        },
      },
      [
        identifyResult({}),
        trackResult('Page Viewed', {
          context: { traits: { email: 'a@mau.example' }, userAgent: 'bingbot/2.0' },
        }),
      ],
    ],
    [
      'a click in an email',
      'page_on_hit',
      {
        hit: {
          id: 9,
          source: 'email',
          redirect: { url: 'https://mau.example/guide' },
          lead: contact(1, 'a@mau.example'),
        },
      },
      [
        identifyResult({}),
        trackResult('Email Link Clicked', {
          properties: expect.objectContaining({ url: 'https://mau.example/guide' }),
        }),
      ],
    ],
  ])('reads %s', (_, trigger, entry, expected) => {
    expect(previewTool('mautic', { [`mautic.${trigger}`]: [entry] })).toEqual(expected);
    expect(previewTool('mautic', { [`mautic.${trigger}`]: [null, entry, 7] })).toEqual([
      'refusal',
      ...expected,
      'refusal',
    ]);
  });

  test('two emails are two pieces of content, and two opens of one email are two events', () => {
    const opened = (emailId: number, openCount: number) => ({
      stat: {
        id: 900,
        openCount,
        lead: contact(1, 'a@mau.example'),
        email: { id: emailId, subject: `Email ${emailId}` },
      },
      timestamp: '2026-11-20T10:00:00+00:00',
    });
    const entries = [opened(1, 1), opened(2, 1), opened(2, 2)];
    const events = previewTool('mautic', { 'mautic.email_on_open': entries }).filter((event) =>
      Reflect.has(Object(event), 'event'),
    );
    expect(events).toEqual([
      trackResult('Email Opened', {
        properties: expect.objectContaining({ email_subject: 'Email 1', content_id: 'mautic-email-1' }),
      }),
      trackResult('Email Opened', {
        properties: expect.objectContaining({ email_subject: 'Email 2', content_id: 'mautic-email-2' }),
      }),
      trackResult('Email Opened', { messageId: expect.stringContaining('2') }),
    ]);
  });
});

describe('HubSpot', () => {
  const change = (subscriptionType: string, more: object) => ({
    eventId: 1,
    objectId: 9,
    occurredAt: 1795500000000,
    subscriptionType,
    ...more,
  });
  const propertyChange = (propertyName: string, propertyValue: unknown) =>
    change('contact.propertyChange', { propertyName, propertyValue });
  test.each<[string, unknown, unknown[]]>([
    [
      'a changed property',
      change('object.propertyChange', {
        objectTypeId: '0-1',
        propertyName: 'email',
        propertyValue: 'h@hub.example',
      }),
      [identifyResult({ email: 'h@hub.example' })],
    ],
    [
      'a new contact',
      change('object.creation', { objectTypeId: '0-1' }),
      [expect.objectContaining({ userId: 'hubspot-9' })],
    ],
    ['a company', change('object.propertyChange', { objectTypeId: '0-2', propertyName: 'name' }), ['notice']],
    ['a deal', change('deal.creation', {}), ['notice']],
    ['a property that isn’t stored', propertyChange('lifecyclestage', 'lead'), ['notice']],
    ['an opt-out', propertyChange('hs_email_optout', 'true'), [identifyResult({ unsubscribed: 'true' })]],
    ['an opt-in', propertyChange('hs_email_optout', ''), [identifyResult({ unsubscribed: 'false' })]],
    [
      'an opt-out of one kind of email',
      propertyChange('hs_email_optout_12345', 'true'),
      [identifyResult({ unsubscribed: true })],
    ],
    [
      'an opt-in to one kind of email',
      propertyChange('hs_email_optout_12345', 'false'),
      [expect.objectContaining({ traits: { email: undefined } })],
    ],
    ...[
      { hs_email_optout: 'false', hs_email_optout_1: 'true' },
      { hs_email_optout_1: 'true', hs_email_optout: 'false' },
      { hs_email_optout_1: 'true', hs_email_optout_2: 'false' },
    ].map((properties): [string, unknown, unknown[]] => [
      `an opt-out of one kind of email beside others: ${JSON.stringify(properties)}`,
      { vid: 9, properties: { email: 'h@hub.example', ...properties } },
      [identifyResult({ unsubscribed: true })],
    ]),
    ['a privacy deletion', change('contact.privacyDeletion', {}), [{ erase: { userId: 'hubspot-9' } }]],
    [
      'a privacy deletion in the format of objects',
      change('object.privacyDeletion', { objectTypeId: '0-1' }),
      [{ erase: { userId: 'hubspot-9' } }],
    ],
    [
      'a privacy deletion without a contact',
      change('contact.privacyDeletion', { objectId: null }),
      ['refusal'],
    ],
    ['a deletion', change('contact.deletion', {}), ['notice']],
    [
      'a merge',
      change('contact.merge', { primaryObjectId: 9, mergedObjectIds: [4], newObjectId: 5 }),
      [
        expect.objectContaining({ type: 'alias', userId: 'hubspot-5', previousId: 'hubspot-9' }),
        expect.objectContaining({ type: 'alias', userId: 'hubspot-5', previousId: 'hubspot-4' }),
      ],
    ],
    [
      'a merge into an existing contact',
      change('object.merge', { objectTypeId: '0-1', primaryObjectId: 9, mergedObjectIds: [4] }),
      [expect.objectContaining({ type: 'alias', userId: 'hubspot-9', previousId: 'hubspot-4' })],
    ],
    [
      'a contact sent by a workflow',
      { vid: 3, properties: { email: { value: 'w@hub.example' }, jobtitle: { value: 'CEO' } } },
      [identifyResult({ email: 'w@hub.example', title: 'CEO' })],
    ],
    [
      'a custom body sent by a workflow',
      { email: 'flo@hub.example', firstname: 'Flo', lastname: 'Work', hs_object_id: '9003' },
      [
        expect.objectContaining({
          userId: 'hubspot-9003',
          traits: { email: 'flo@hub.example', firstName: 'Flo', lastName: 'Work' },
        }),
      ],
    ],
    ['a body without a contact', { hello: 'world' }, []],
  ])('reads %s', (_, message, expected) => {
    expect(previewTool('hubspot', message)).toEqual(expected);
    // Only subscriptions send lists; workflows send one contact.
    if (Reflect.has(Object(message), 'subscriptionType')) {
      expect(previewTool('hubspot', [message, 'x', message])).toEqual([...expected, 'refusal', ...expected]);
    }
  });
});

test.each<[string, object, boolean | undefined]>([
  ['without newsletters is unsubscribed', { newsletters: [] }, true],
  ['with a newsletter is subscribed', { newsletters: [{ id: 'n' }] }, false],
  ['who turned emails off is unsubscribed', { newsletters: [{ id: 'n' }], email_disabled: true }, true],
  ['on the suppression list is unsubscribed', { email_suppression: { suppressed: true } }, true],
  ['marked as not subscribed is unsubscribed', { subscribed: false }, true],
  ['without these fields is neither', {}, undefined],
])('Ghost: a member %s', (_, more, unsubscribed) => {
  const current = { id: 'g', email: 'g@ghost.example', ...more };
  expect(previewTool('ghost', { member: { current, previous: {} } })).toEqual([
    identifyResult({ email: 'g@ghost.example', unsubscribed }),
  ]);
});
