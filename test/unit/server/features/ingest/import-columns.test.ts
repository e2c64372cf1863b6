import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFields } from '../../../../../server/features/ingest/imports/read-fields';
import { type ImportKind, importKind } from '../../../../../utils/contract/console/import';
import { columnMeanings, isKnownHeader } from '../../../../../utils/contract/ingest/column-meanings';
import { columnKey } from '../../../../../utils/contract/ingest/column-name';
import { optOutPrefixes } from '../../../../../utils/contract/ingest/columns/opt-out-columns';
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
  expect(optOutPrefixes.filter((name) => !looksLikeOptOut(`${name}_x`))).toEqual([]);
});

test('a job title is a “job_title” in every file about people, and a “title” is the content’s', () => {
  expect(columnSynonyms.people).not.toHaveProperty('title');
  expect(columnSynonyms.content).not.toHaveProperty('job_title');
  for (const header of ['Job Title', 'Position', 'Berufsbezeichnung', 'Puesto']) {
    expect([read('people', header), read('engagement', header)]).toEqual([['job_title'], ['job_title']]);
  }
  expect([read('people', 'Title'), read('engagement', 'Title')]).toEqual([['job_title'], ['title']]);
});

test('a column that was chosen as the title of people is still read as their job title', () => {
  const table = {
    ...{ format: 'CSV' as const, encoding: 'UTF-8' as const, errors: [], notes: [], preamble: [] },
    columns: ['Mail', 'Rank'],
    rows: [{ line: 2, fields: ['jo@one.example', 'CFO'] }],
  };
  const { rows, meanings } = readFields('people', table, { Mail: 'email', Rank: 'title' });
  expect(rows[0]?.fields).toEqual({ email: 'jo@one.example', job_title: 'CFO' });
  expect(meanings).toEqual({ Mail: 'email', Rank: 'job_title' });
});
