import { expect, test } from 'vitest';
import { readCloudEvents } from '../../../../../server/features/ingest/cloud-events';
import { readItem } from '../../../../../server/features/ingest/read-item';

const now = new Date('2026-11-24T12:00:00Z');
const structured = { 'content-type': 'application/cloudevents+json' };
const namespace = { tool: 'cloudevents', source: 'source' };

function itemsOf(event: object) {
  const whole = { specversion: '1.0', id: '1', source: '/crm', type: 'com.acme.contact.updated', ...event };
  return readCloudEvents(structured, JSON.stringify(whole));
}

/** What is stored of an event: each entry's address, name or act, and the person's traits. */
function read(event: object) {
  return itemsOf(event).map((item) => {
    const parsed = readItem(item, namespace, now);
    if (!('messageId' in parsed)) throw new Error(JSON.stringify(parsed));
    const { email, act, name, traits } = parsed;
    return { email, what: act ?? name, traits };
  });
}

test.each([
  'com.usercentrics.consent.given',
  'io.customer.nps.answered',
  'com.acme-company.x',
  'com.acme.leadership.quiz',
  'com.acme.november.campaign',
  'com.acme.user.logged-in',
  'com.acme.order.created',
  'com.acme.contact.deleted',
])('“%s” keeps its name, because it doesn’t say who someone is', (type) => {
  const [one, ...others] = read({ type, data: { email: 'jo@one.example' } });
  expect([one?.email, one?.what, others]).toEqual(['jo@one.example', type, []]);
});

test.each([
  'com.acme.contact.updated',
  'com.acme.contact.updated.v2',
  'com.acme.ContactUpdated',
  'com.usercentrics.user.created',
  'com.acme.leads',
  'com.acme.user-identified',
  'identify',
])('“%s” only says who someone is', (type) => {
  const [one, ...others] = read({ type, data: { email: 'jo@one.example', name: 'Jo Doe' } });
  expect([one?.what, one?.traits?.name, others]).toEqual([undefined, 'Jo Doe', []]);
});

test.each([
  ['com.acme.webinar.attended.v1', 'attended'],
  ['com.acme.webinar_attended', 'attended'],
  ['com.acme.contact.requested-demo', 'asked-contact'],
])('“%s” is known as an act', (type, act) => {
  const [one] = read({ type, data: { email: 'jo@one.example' } });
  expect(one?.what).toBe(act);
});

test.each([
  ['in its data', { data: { email: 'jo@one.example' } }],
  ['in its traits', { data: { traits: { email: 'jo@one.example' } } }],
  ['in its traits, beside properties', { data: { traits: { email: 'jo@one.example' }, properties: {} } }],
  ['in its subject', { subject: 'jo@one.example', data: {} }],
  ['in its subject, beside an empty one', { subject: 'jo@one.example', data: { email: '' } }],
  ['in its subject, beside one that can’t be read', { subject: 'jo@one.example', data: { email: 'none' } }],
  ['with a name', { data: { email: 'Jo Doe <jo@one.example>' } }],
  ['with a name in its subject', { subject: 'mailto:jo@one.example', data: {} }],
])('finds the address %s, of a person and of an act', (_, event) => {
  for (const type of ['com.acme.contact.updated', 'com.acme.webinar.attended']) {
    const found = read({ ...event, type });
    expect(found.length).toBeGreaterThan(0);
    for (const { email } of found) expect(email).toBe('jo@one.example');
  }
});

test.each([{ traits: [] }, { traits: null }, { traits: 'none' }, { properties: [] }])(
  'a person’s own fields are read beside %j',
  (empty) => {
    const data = { email: 'jo@one.example', name: 'Jo Doe', company: 'Northwind', ...empty };
    expect(read({ data })).toMatchObject([{ traits: { name: 'Jo Doe', company: 'Northwind' } }]);
  },
);

test.each([
  [{ id: undefined }, 'its id is missing'],
  [{ id: null }, 'its id is missing'],
  [{ id: '' }, 'its id is missing'],
  [{ id: 42 }, 'its id isn’t text'],
  [{ source: {} }, 'its source isn’t text'],
  [{ type: 'x'.repeat(501) }, 'its type is too long'],
  [{ specversion: 1 }, 'its specversion isn’t text'],
  [{ specversion: '0.3' }, 'its specversion isn’t 1.0'],
])('%j is refused, because %s', (change, reason) => {
  expect(() => itemsOf(change)).toThrow(`This isn’t a valid CloudEvents 1.0 event: ${reason}.`);
});
