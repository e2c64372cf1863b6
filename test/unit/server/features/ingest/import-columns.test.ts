import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImportKind, importKind } from '../../../../../utils/contract/console/import';
import { columnMeanings, isKnownHeader } from '../../../../../utils/contract/ingest/column-meanings';
import { columnKey } from '../../../../../utils/contract/ingest/column-name';
import { optOutBeginnings } from '../../../../../utils/contract/ingest/columns/opt-out-columns';
import { columnSynonyms, requiredColumns } from '../../../../../utils/contract/ingest/import-columns';
import {
  looksLikeErasure,
  looksLikeOptOut,
  looksLikeOwner,
} from '../../../../../utils/contract/ingest/looks-like';

/** What each column means, by its header. */
const read = (kind: ImportKind, ...headers: string[]) =>
  columnMeanings(kind, headers).map((meant) => meant?.meaning);

describe.each(importKind.options)('the headers of a file of %s', (kind) => {
  const names = Object.values(columnSynonyms[kind]).flat();

  test('have one meaning each and are stored in the form used for comparison', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => columnKey(name) !== name)).toEqual([]);
  });

  test('include the name of each meaning, and every required one', () => {
    for (const [meaning, aliases] of Object.entries(columnSynonyms[kind])) expect(aliases).toContain(meaning);
    for (const meaning of requiredColumns[kind].flat())
      expect(Object.keys(columnSynonyms[kind])).toContain(meaning);
  });

  test('each have on their own the meaning they are listed under', () => {
    for (const name of names) {
      expect(columnSynonyms[kind][read(kind, name)[0] ?? ''], name).toContain(name);
      expect(isKnownHeader(name) || kind === 'content', name).toBe(true);
    }
  });
});

test('normalizing a header again changes nothing and leaves no other characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (header) => {
      expect(columnKey(columnKey(header))).toBe(columnKey(header));
      expect(columnKey(header)).toMatch(/^[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)*$/u);
    }),
  );
});

test.each([
  ['E-Mail-Adresse', 'e_mail_adresse'],
  ['\ufeff Prénom *', 'prenom'],
  ['Pre\u0301nom', 'prenom'],
  ['Company / Account', 'company_account'],
  ['No. of Employees', 'no_of_employees'],
])('%j is compared as %s', (header, name) => {
  expect(columnKey(header)).toBe(name);
});

/** Headers as tools export them, with the meaning of each column. */
const heads: [tool: string, kind: ImportKind, columns: Record<string, string | undefined>][] = [
  [
    'HubSpot in English',
    'people',
    {
      'Record ID': undefined,
      'First Name': 'first_name',
      'Last Name': 'last_name',
      Email: 'email',
      'Contact owner': 'owner',
      'Associated Company': 'company',
      'Job Title': 'title',
      'Lead Status': undefined,
      'Marketing contact status': undefined,
      'Unsubscribed from all email': 'unsubscribed',
      'Opted out of email: Marketing Information': 'unsubscribed',
      'Number of Employees': 'employees',
      'Country/Region': 'country',
      'Create Date': undefined,
      'Additional email addresses': 'additional_emails',
    },
  ],
  [
    'HubSpot in German',
    'people',
    {
      Vorname: 'first_name',
      Nachname: 'last_name',
      'E-Mail': 'email',
      'Für Kontakt zuständiger Mitarbeiter': 'owner',
      'Name des Unternehmens': 'company',
      Berufsbezeichnung: 'title',
      'Anzahl der Mitarbeiter': 'employees',
      'Land/Region': 'country',
      'Von allen E-Mails abgemeldet': 'unsubscribed',
    },
  ],
  [
    'HubSpot in French',
    'people',
    {
      Prénom: 'first_name',
      Nom: 'last_name',
      'E-mail': 'email',
      'Propriétaire du contact': 'owner',
      'Nom de l’entreprise': 'company',
      'Intitulé du poste': 'title',
      'Nombre d’employés': 'employees',
      'Pays/Région': 'country',
      'Désabonné de tous les e-mails': 'unsubscribed',
    },
  ],
  [
    'HubSpot in Spanish',
    'people',
    {
      Nombre: 'first_name',
      Apellidos: 'last_name',
      Correo: 'email',
      'Propietario del contacto': 'owner',
      'Nombre de la empresa': 'company',
      Cargo: 'title',
      'Número de empleados': 'employees',
      'País/región': 'country',
      'Dado de baja de todos los correos': 'unsubscribed',
    },
  ],
  [
    'Salesforce',
    'people',
    {
      'First Name': 'first_name',
      'Last Name': 'last_name',
      Title: 'title',
      'Company / Account': 'company',
      Email: 'email',
      'Lead Owner': 'owner',
      'Email Opt Out': 'unsubscribed',
      'No. of Employees': 'employees',
      Industry: 'industry',
    },
  ],
  [
    'Mailchimp',
    'people',
    {
      'Email Address': 'email',
      MEMBER_RATING: undefined,
      OPTIN_TIME: 'consented_at',
      CONFIRM_TIME: undefined,
      UNSUB_TIME: 'unsubscribed',
      UNSUB_REASON: undefined,
      CLEAN_TIME: undefined,
    },
  ],
  [
    'Marketo',
    'people',
    {
      'Email Address': 'email',
      Unsubscribed: 'unsubscribed',
      'Unsubscribed Reason': undefined,
      'Marketing Suspended': 'unsubscribed',
      'Black Listed': 'unsubscribed',
      'Lead Owner Email Address': 'owner',
      'Num Employees': 'employees',
    },
  ],
  [
    'an API, whose words are divided by capitals',
    'people',
    {
      FirstName: 'first_name',
      jobTitle: 'title',
      DoNotContact: 'do_not_contact',
      HasOptedOutOfEmail: 'unsubscribed',
      NumberOfEmployees: 'employees',
      EMail: 'email',
    },
  ],
  [
    'Brevo',
    'people',
    {
      EMAIL: 'email',
      PRENOM: 'first_name',
      NOM: 'last_name',
      EXT_ID: 'user_id',
      Blocklisted: 'unsubscribed',
      'DOUBLE_OPT-IN': undefined,
    },
  ],
  [
    'Pipedrive',
    'people',
    {
      'Person - ID': undefined,
      'Person - Name': 'name',
      'Person - Email - Work': 'email',
      'Person - Email - Home': 'additional_emails',
      'Person - Organization': 'company',
      'Person - Owner': 'owner',
      'Person - Marketing status': 'unsubscribed',
    },
  ],
  [
    'Mautic, whose title is a salutation',
    'people',
    {
      Title: undefined,
      'First Name': 'first_name',
      Email: 'email',
      Position: 'title',
      'Primary company': 'company',
    },
  ],
  [
    'Typeform',
    'people',
    {
      '#': undefined,
      'What’s your name?': 'name',
      'What’s your work email?': 'email',
      'Network ID': undefined,
    },
  ],
  [
    'LinkedIn',
    'people',
    {
      'Lead Ad ID': undefined,
      'Email Address': 'email',
      'Company Size': 'employees',
      'Is Test Lead': 'is_test',
      'LinkedIn Profile': 'linkedin',
    },
  ],
  [
    'Zoom',
    'engagement',
    {
      Attended: 'attended',
      'First Name': 'first_name',
      Email: 'email',
      'Registration Time': 'registered_at',
      'Join Time': 'at',
      'Leave Time': undefined,
      'Time in Session (minutes)': 'duration',
    },
  ],
  [
    'Eventbrite',
    'engagement',
    {
      'Order #': undefined,
      'Order Date': 'registered_at',
      Email: 'email',
      'Ticket Type': undefined,
      'Attendee Status': 'attended',
      'Event Name': 'title',
    },
  ],
];

test.each(heads)('an export of %s is understood', (_, kind, columns) => {
  const headers = Object.keys(columns);
  expect(Object.fromEntries(headers.map((header, index) => [header, read(kind, ...headers)[index]]))).toEqual(
    columns,
  );
});

test.each([
  [['Nombre'], ['name']],
  [
    ['Nombre', 'Apellidos'],
    ['first_name', 'last_name'],
  ],
  [['Nom'], ['name']],
  [
    ['Prénom', 'Nom'],
    ['first_name', 'last_name'],
  ],
  [
    ['Vorname', 'Name'],
    ['first_name', 'last_name'],
  ],
  [
    ['First name', 'Last name', 'Name'],
    ['first_name', 'last_name', 'name'],
  ],
])('columns called name are told apart by the columns next to them: %j', (headers, meanings) => {
  expect(read('people', ...headers)).toEqual(meanings);
});

const warned = {
  'an opt-out': [
    looksLikeOptOut,
    [
      'Kein Newsletter: abgemeldet am',
      'Sperrliste',
      'Désinscrit newsletter',
      'Baja voluntaria',
      'DoNotEmail (custom)',
      'Email Opt-Out EU',
      'Widerspruch Werbung',
    ],
    [
      'OPTIN_TIME',
      'Opt-in',
      'Email',
      'Notes',
      'Job Title',
      'UNSUB_REASON',
      'Trabajador',
      'Cable',
      'Subscribed',
    ],
  ],
  'an erasure request': [
    looksLikeErasure,
    ['GDPR delete flag', 'DSGVO Löschen', 'Daten loeschen?', 'Demande d’effacement', 'Eliminar contacto'],
    ['Email', 'Title', 'Select', 'Solo'],
  ],
  'an owner': [
    looksLikeOwner,
    [
      'Account Owner',
      'Zuständig (intern)',
      'Propriétaire de la société',
      'Propietario de la empresa',
      'Assigned rep',
    ],
    ['Email', 'Power', 'Company'],
  ],
} as const;

test.each(Object.entries(warned))(
  'a header that looks like %s is told apart from others',
  (_, [test, yes, no]) => {
    expect(yes.filter((header) => !test(header))).toEqual([]);
    expect(no.filter((header) => test(header))).toEqual([]);
  },
);

test('every header read as an opt-out looks like one, except for subscription states', () => {
  const odd = [
    ...(columnSynonyms.people.unsubscribed ?? []),
    ...(columnSynonyms.people.do_not_contact ?? []),
  ].filter((name) => !looksLikeOptOut(name) && !/stat|estado|suspended|dnc/.test(name));
  expect(odd).toEqual([]);
  expect(optOutBeginnings.filter((name) => !looksLikeOptOut(`${name}_x`))).toEqual([]);
});
