import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actNames } from '../../../../../server/features/ingest/segment/act-names';
import { eventKey, resolveAct } from '../../../../../server/features/ingest/segment/resolve-act';
import { defaultDefinition } from '../../../../../server/features/scoring/default-definition';
import { outcomeKind } from '../../../../../utils/contract/shared/outcome';

const known = Object.entries(actNames).flatMap(([act, names]) => names.map((name) => [name, act] as const));

/** The spellings that tools use for the same name. */
const spellings: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => ` ${name}\u00a0`,
  (name) => name.replaceAll(' ', '_'),
  (name) => name.replaceAll(' ', '-'),
  (name) => name.replaceAll(' ', '.'),
  (name) => name.replaceAll(' ', ': '),
  (name) => name.replaceAll(' ', ' – '),
  (name) => name.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase()),
  (name) => name.replace(/(?:^| )./g, (start) => start.toUpperCase()),
  (name) => name.normalize('NFD'),
  (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  (name) => name.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'),
  (name) => `“${name}!”`,
  (name) => name.replaceAll('’', "'"),
];

describe('an event’s name', () => {
  test('gives the same act however it is spelled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom(...spellings), ([name, act], spell) => {
        expect([spell(name), resolveAct(spell(name))]).toEqual([name && spell(name), act]);
      }),
      { numRuns: 2000 },
    );
  });

  test('gives exactly one act, which the lead definition can count or which is an outcome', () => {
    const acts = new Map<string, string>();
    for (const [name, act] of known) {
      expect([name, acts.get(eventKey(name)) ?? act]).toEqual([name, act]);
      acts.set(eventKey(name), act);
    }
    const counted = new Set(defaultDefinition.groups.flatMap(({ rules }) => rules.map(({ act }) => act)));
    expect(new Set(Object.keys(actNames))).toEqual(new Set([...counted, ...outcomeKind.options]));
  });

  test.each([
    [
      'asked-contact',
      'Demo Requested; Requested a Demo; Contact Us Form Submission; Submitted Form: Contact us; Free Trial Started; Demo angefragt; Demande de devis; Solicitud de demo',
    ],
    [
      'meeting-held',
      'Meeting Held; Sales call completed; Gespräch geführt; Rendez-vous effectué; Reunión celebrada',
    ],
    [
      'opportunity',
      'Opportunity Created; Deal opened; Proposal/Price Quote; Negotiation/Review; Angebot gesendet',
    ],
    ['won', 'Closed Won; closedwon; Deal Won; Opportunity Won; Gewonnen; Gagné; Ganado'],
    ['lost', 'Closed Lost; closedlost; Opportunity Lost; Verloren; Perdu; Perdido'],
    ['no-decision', 'No decision; Closed No Decision; Keine Entscheidung'],
    [
      'attended',
      'Attended; Webinar Attended; Attended Webinar; Webinar attendance; webinar.participant_joined; people.attended; Checked In; Teilgenommen; Webinar besucht; A participé; Asistió',
    ],
    [
      'registered',
      'Registered; Webinar Registration; webinar.registration_created; people.registered; Angemeldet; Inscrit; Registrado',
    ],
    [
      'clicked',
      'Click; Clicked; Email Click; Click Email; Marketing Email Click; Clicked Link in Email; emailClick; CLICK; Link geklickt; Cliqué; Hizo clic',
    ],
    [
      'opened',
      'Open; Opened; Open Email; Marketing Email Open; email.opened; emailOpen; initial_open; unique_proxy_open; E-Mail geöffnet; E-mail ouvert; Correo abierto',
    ],
    [
      'unsubscribed',
      'Unsubscribed; unsubscribe; Unsubscribe Email; group_unsubscribe; spamreport; Spam Reported; emailUnSubscribe; customer_unsubscribed; Email marked as spam; Abgemeldet; Désabonné; Dado de baja',
    ],
    [
      'viewed',
      'Page View; Pageview; $pageview; page_view; Visit Webpage; Viewed Page; Visited Website; Seite besucht; Page vue; Página vista',
    ],
    [
      'downloaded',
      'Download; Downloaded; file_download; asset.download; Whitepaper Downloaded; eBook Download; Heruntergeladen; Téléchargé; Descargado',
    ],
    [
      'watched',
      'Video Watched; Watched Video; video_start; Watched On Demand; Attended On-demand; Aufzeichnung angesehen; Replay vu; Video visto',
    ],
    ['used', 'Calculator used; ROI Calculator Completed; Konfigurator genutzt'],
  ])('is %s in the wording of many tools', (act, names) => {
    for (const name of names.split('; ')) expect([name, resolveAct(name)]).toEqual([name, act]);
  });

  test('of a form counts as a contact request only if it says so', () => {
    const forms = [
      'Form Submitted',
      'Form Submission',
      'Fill Out Form',
      'Submitted Form',
      'generate_lead',
      'form_submit',
    ];
    for (const name of forms) {
      expect([name, resolveAct(name)]).toEqual([name, undefined]);
      for (const form of [
        'Newsletter',
        'Event feedback',
        'Update contact details',
        'Contactless payment survey',
      ]) {
        expect(resolveAct(`${name}: ${form}`)).toBeUndefined();
      }
    }
    for (const form of [
      'Contact us',
      'Request a demo',
      'Get a quote',
      'Kontaktformular',
      'Demande de démo',
    ]) {
      expect(resolveAct(`Submitted Form: ${form}`)).toBe('asked-contact');
      expect(resolveAct(`${form} - Form Submission`)).toBe('asked-contact');
    }
  });

  test.each([
    'No Show',
    'Did Not Attend',
    'Registered - No Show',
    'Not Opened',
    'Delivered',
    'Bounced',
    'Sent',
    'Responded',
  ])('“%s” is not something a person did', (name) => {
    expect(resolveAct(name)).toBeUndefined();
  });

  test.each([
    '',
    ' ',
    '🎉',
    'Signed Up',
    'Order Completed',
    'Contact',
    'Contact Created',
    'Subscribed',
    'constructor',
    '__proto__',
  ])('“%s” is unknown', (name) => {
    expect(resolveAct(name)).toBeUndefined();
  });

  test('has its own key: names that differ in letters or digits are never the same', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,6}(?: [a-z0-9]{1,6}){0,3}$/);
    const bare = (text: string) => text.replace(/(?<!\d) | (?!\d)/g, '');
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(eventKey(one) === eventKey(other)).toBe(bare(one) === bare(other));
      }),
    );
    expect(eventKey('Stage 1 2')).not.toBe(eventKey('Stage 12'));
    expect(eventKey('🎉')).not.toBe(eventKey('🚀'));
    expect(eventKey('バス')).not.toBe(eventKey('ハス'));
  });

  test('is read up to 200 characters, and its key is at most a few times as long', () => {
    expect(resolveAct(`Opened${' '.repeat(10_000)}`)).toBe('opened');
    expect(resolveAct(`Opened${'!'.repeat(300)}`)).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (name) => {
        expect(eventKey(name).length).toBeLessThanOrEqual(200 * 18);
      }),
    );
  });
});
