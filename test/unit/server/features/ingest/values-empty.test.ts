import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isEmptyValue,
  isSpreadsheetError,
} from '../../../../../server/features/ingest/values/is-empty-value';
import { isJunkId } from '../../../../../server/features/ingest/values/is-junk-id';

const blank = fc.string({ unit: fc.constantFrom(' ', '\u00a0', '\u202f', '\t', '\u200b', '\ufeff') });
const recased = (text: string) => fc.constantFrom(text, text.toUpperCase(), text.toLowerCase());

describe('a value that stands for “empty”', () => {
  const placeholders = [
    ...[
      'null',
      'N/A',
      'n.a.',
      '#N/A',
      '#NV',
      'undefined',
      'NaN',
      '(not set)',
      '(none)',
      '[not provided]',
      '<null>',
    ],
    ...[
      '-',
      '--',
      '—',
      '.',
      '…',
      '?',
      '""',
      '[[null]]',
      '[null]',
      'unknown',
      'not available',
      'TBD',
      '0000-00-00',
    ],
    ...[
      'k. A.',
      'k.A.',
      'keine Angabe',
      'unbekannt',
      's. o.',
      'n. d.',
      'non renseigné',
      'inconnu',
      's/d',
      'sin datos',
    ],
    ...[
      'No aplica',
      'desconocido',
      'n.v.t.',
      'não informado',
      '00/00/0000 00:00:00',
      '#REF!',
      '#WERT!',
      '#¡VALOR!',
    ],
  ];
  test('is recognized in upper and lower case, with any white space around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placeholders).chain(recased), blank, blank, (text, before, after) => {
        expect(isEmptyValue(before + text + after)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(blank, (text) => {
        expect(isEmptyValue(text)).toBe(true);
      }),
    );
  });

  test.each([
    '{{ contact.firstname }}',
    '{{{first_name}}}',
    '{{first_name}} {{last_name}}',
    '%%First Name%%',
    '*|FNAME|*',
    '%FIRSTNAME%',
    '[[FirstName]]',
    '{!Contact.Name}',
    '{contactfield=firstname|there}',
    '<%= name %>',
    `$${'{name}'}`,
    '{% if name %}',
    '~Contact.FirstName~',
  ])('is a template’s leftover %s', (text) => {
    expect(isEmptyValue(text)).toBe(true);
    expect(isEmptyValue(text, 'name')).toBe(true);
    expect(isJunkId(text)).toBe(true);
  });

  test.each([
    0,
    false,
    true,
    '0',
    'no',
    'nein',
    'x',
    '✓',
    '☐',
    'KA',
    'SD',
    'ND',
    '50%',
    'Hello {{name}}',
    'A-B',
    'C++',
  ])('is not %j', (value) => {
    expect(isEmptyValue(value)).toBe(false);
  });

  test.each([
    'None',
    'Null',
    'Nan',
    'Na',
    'Nil',
    'Nada',
    'Leer',
    'Vide',
    'Missing',
    'Blank',
    'Empty',
    'Nobody',
  ])('is not the name %s', (name) => {
    expect(isEmptyValue(name, 'name')).toBe(false);
  });

  test.each([
    'null',
    'NULL',
    'undefined',
    'NaN',
    'N/A',
    'k. A.',
    'n.n.',
    '-',
    '(not set)',
    '[not provided]',
    '#N/A',
  ])('is %s as a name', (name) => {
    expect(isEmptyValue(name, 'name')).toBe(true);
  });

  test('is distinguished from a broken formula', () => {
    expect(['#REF!', '#WERT!', '#¿NOMBRE?', '#DIV/0!', '########'].map(isSpreadsheetError)).not.toContain(
      false,
    );
    expect(['#N/A', '#NV', '', 'REF', '#1', 5].map(isSpreadsheetError)).not.toContain(true);
  });

  test('is never a number, a date or a word with a digit', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        expect(isEmptyValue(String(number))).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}[1-9]{1,8}$/), (word) => {
        expect(isEmptyValue(word)).toBe(false);
      }),
    );
  });
});

describe('an id that identifies nobody', () => {
  const junk = [
    ...[
      'undefined',
      'null',
      'none',
      'nan',
      '0',
      '-1',
      '[object Object]',
      'anonymous',
      'guest',
      'unknown',
      'test',
      'true',
    ],
    ...[
      'false',
      '00000000-0000-0000-0000-000000000000',
      '{00000000-0000-0000-0000-000000000000}',
      '0000000',
      '',
      'N/A',
    ],
    ...[
      '{{user_id}}',
      'user_id',
      'distinct_id',
      'not_authenticated',
      'anonymous-user',
      '%%ID%%',
      '*|UNIQID|*',
      '0.0',
      '-',
    ],
  ];
  test('is recognized in upper and lower case, with any white space around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...junk).chain(recased), blank, blank, (id, before, after) => {
        expect(isJunkId(before + id + after)).toBe(true);
      }),
    );
  });

  test.each([0, -1, Number.NaN, null, undefined, true, false, {}, []])('is %j', (id) => {
    expect(isJunkId(id)).toBe(true);
  });

  test('is never an id that a system assigns', () => {
    const real = fc.oneof(
      fc.uuid(),
      fc.uuid().map((id) => `{${id.toUpperCase()}}`),
      fc.bigInt(2n, 2n ** 63n).map(String),
      fc.stringMatching(/^[a-z]{2,8}[-_][0-9a-f]{4,12}$/),
      fc.stringMatching(/^00Q[A-Za-z1-9]{12}$/), // Salesforce
      fc.stringMatching(/^[a-z]{3,10}-[a-z]{3,10}-[1-9]{1,3}$/),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(real, (id) => {
        expect(isJunkId(id)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1 }), (id) => {
        expect(isJunkId(id)).toBe(false);
      }),
    );
    expect(['nada', 'nilsson', 'nullarbor', 'guestline', 'testa', 'anna'].map(isJunkId)).not.toContain(true);
  });
});
