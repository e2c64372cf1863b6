import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMachine } from '../../../../../server/features/ingest/segment/is-machine';
import { machineFlags } from '../../../../../server/features/ingest/segment/machine-flags';
import { segmentEvent } from '../../../../../utils/contract/ingest/segment';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const googlebot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const clicked = (properties: object, context?: object) =>
  isMachine(segmentEvent.parse({ type: 'track', event: 'Email Link Clicked', properties, context }));

const yes = [true, 'true', 'True', 1, '1', 'yes', 'Yes', 'x', 'wahr'];
const no = [false, 'false', 0, '0', 'no', 'No', '', null, 'N/A', 'nein'];
/** Flags spelled as in the table: flat or nested, with any separator. */
const places: readonly ((flag: string, value: unknown) => object)[] = [
  (flag, value) => ({ [flag]: value }),
  (flag, value) => ({ [flag.toUpperCase()]: value }),
  (flag, value) => ({ [flag.replace(/^(is|sg)(?=.)/, '$1_')]: value }),
  (flag, value) => ({ [flag.replace(/(open|click|event|activity)$/, ' $1')]: value }),
  (flag, value) => ({ url: 'https://acme.example', event_data: { [flag]: value } }),
  (flag, value) => ({ a: { b: { [flag]: value } } }),
  (flag, value) => ({
    attributes: [
      { name: 'Link', value: 'x' },
      { name: flag, value },
    ],
  }),
];

describe('an act by a machine', () => {
  test('is recognized by each sender’s flag, in any spelling of yes and wherever the flag is', () => {
    const flags = fc.constantFrom(...[...machineFlags].filter(([, sign]) => sign !== 'text'));
    fc.assert(
      fc.property(
        flags,
        fc.constantFrom(...places),
        fc.constantFrom(...yes),
        fc.constantFrom(...no),
        (...given) => {
          const [[flag, sign], place, yes, no] = given;
          const isNothing = no === '' || no === null || no === 'N/A';
          expect(clicked(place(flag, yes))).toBe(sign === 'yes');
          expect(clicked(place(flag, no))).toBe(sign === 'no' && !isNothing);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each<[string, object]>([
    ['Mailgun', { 'client-info': { bot: 'apple', 'user-agent': chrome } }],
    ['Mailgun’s robots', { 'client-info': { 'client-type': 'robot' } }],
    ['Mailgun, flattened', { 'client-info.bot': 'generic' }],
    ['Mailgun, renamed', { client_info: { bot: 'generic' } }],
    ['Marketo', { 'Is Bot Activity': true }],
    ['Marketo’s pattern', { 'Bot Activity Pattern': 'IP from IAB list' }],
    ['HubSpot', { filteredEvent: true }],
    ['Klaviyo', { 'Bot Click': true }],
    ['Klaviyo’s privacy opens', { 'Apple Privacy Open': 'true' }],
    ['Customer.io', { machine: true }],
    ['Customer.io’s other side', { human: false }],
    ['Iterable', { proxySource: 'Apple' }],
    ['Braze', { machine_open: 'true' }],
    ['Braze’s clicks', { is_suspected_bot_click: true }],
    ['SendGrid', { sg_machine_open: true }],
    ['SparkPost', { user_agent_parsed: { is_prefetched: true } }],
    ['Postmark', { Client: { Name: 'GoogleImageProxy' } }],
    [
      'Postmark’s agent',
      {
        UserAgent:
          'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
      },
    ],
    ['Resend', { bot: { is_bot: true } }],
    ['a number', { is_bot: 1 }],
    ['a word', { is_bot: 'Yes' }],
    ['Mautic’s page hit', { hit: { userAgent: googlebot } }],
    ['Mailjet', { agent: googlebot }],
    ['Mandrill', { ua: googlebot }],
    ['a client of its own', { client: { userAgent: googlebot } }],
    ['Elastic’s names', { user_agent: { original: googlebot } }],
  ])('is recognized by %s', (_, properties) => {
    expect(clicked(properties)).toBe(true);
  });

  test('is also recognized by the context', () => {
    expect(clicked({}, { userAgent: googlebot })).toBe(true);
    expect(clicked({}, { client: { userAgent: googlebot } })).toBe(true);
    expect(clicked({}, { device: { bot: true } })).toBe(true);
    expect(clicked({}, { userAgent: chrome })).toBe(false);
  });

  test.each<[string, object]>([
    ['a browser', { userAgent: chrome, user_agent: chrome, ua: chrome, hit: { userAgent: chrome } }],
    [
      'a browser’s name',
      { user_agent: 'Chrome', Client: { Name: 'Apple Mail' }, browser: { name: 'Firefox' } },
    ],
    ['an agent who is a person', { agent: 'Jane Talbot', client: { name: 'Talbot Crawlers' } }],
    ['an agency with a slash', { agent: 'Sales/EMEA' }],
    ['an empty Mailgun flag', { 'client-info': { bot: '', 'client-type': 'browser' } }],
    ['a Marketo activity by a person', { 'Is Bot Activity': false, 'Bot Activity Pattern': 'N/A' }],
    ['a person in so many words', { bot: 'human', human: true, bot_reason: 'not a bot' }],
    ['a product', { machine: 'CNC-5', bot: 'Palletiser Bot 3', products: [{ name: 'bot', value: true }] }],
    ['what belongs to a person', { traits: { is_bot: true } }],
  ])('is not suspected because of %s', (_, properties) => {
    expect(clicked(properties)).toBe(false);
  });

  test('is searched for in a limited part of an event, without ever failing', () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [`field${at}`, { a: { b: { c: {} } } }]),
    );
    expect(clicked({ ...many, is_bot: true })).toBe(false);
    let deep: object = { is_bot: true };
    for (let depth = 0; depth < 50; depth += 1) deep = { deep };
    expect(clicked(deep)).toBe(false);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (properties) => {
        expect(typeof clicked(properties)).toBe('boolean');
      }),
    );
  });
});
