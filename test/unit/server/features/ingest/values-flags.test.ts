import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consentWords,
  noWords,
  optedInWords,
  optedOutWords,
  yesWords,
} from '../../../../../server/features/ingest/values/flag-words';
import { readFlag } from '../../../../../server/features/ingest/values/read-flag';

const yes = [
  'yes',
  'true',
  'x',
  '1',
  'on',
  'checked',
  'ja',
  'wahr',
  'oui',
  'vrai',
  'sí',
  'si',
  'verdadero',
  '✓',
  '1.0',
];
const no = [
  'no',
  'false',
  '0',
  'off',
  'unchecked',
  'nein',
  'falsch',
  'non',
  'faux',
  'falso',
  'não',
  'nee',
  '☐',
  '0.0',
];
const optedOut = [
  ...[
    'unsubscribed',
    'opted out',
    'opt-out',
    'OptedOut',
    'do not contact',
    'blocklisted',
    'cleaned',
    'bounced',
  ],
  ...[
    'spam complaint',
    'not subscribed',
    'abgemeldet',
    'désabonné',
    'désabonné(e)',
    'dado de baja',
    'disiscritto',
  ],
];
const optedIn = [
  'subscribed',
  'opted in',
  'opt-in',
  'angemeldet',
  'abonné',
  'abonnée',
  'suscrito',
  'not unsubscribed',
];
const dates = [
  '2026-10-30',
  '2026-10-30 07:00:00',
  '30.10.2026',
  '10/30/2026 7:00 AM',
  '1763629200',
  '03/04/2026',
];

/** A word in any spelling of a tool or person. */
const spelled = (words: readonly string[]) =>
  fc.tuple(fc.constantFrom(...words), fc.nat(3)).map(([word, way]) => {
    if (way === 0) return word.toUpperCase();
    if (way === 1) return ` ${word.charAt(0).toUpperCase()}${word.slice(1)}\u00a0`;
    return way === 2 ? `\u200b${word.normalize('NFD')}` : word;
  });

describe('a yes or no', () => {
  test('is understood in every language and case, and an opt-in means the opposite of an opt-out', () => {
    fc.assert(
      fc.property(spelled(yes), spelled(no), (yes, no) => {
        expect(readFlag(yes, 'plain')).toEqual({ value: true });
        expect(readFlag(yes, 'opt-out')).toEqual({ value: true });
        expect(readFlag(yes, 'opt-in')).toEqual({ value: false });
        expect(readFlag(no, 'plain')).toEqual({ value: false });
        expect(readFlag(no, 'opt-out')).toEqual({ value: false });
        expect(readFlag(no, 'opt-in')).toEqual({ value: true });
      }),
    );
  });

  test('may also be a boolean or the number 1 or 0', () => {
    expect([true, 1, 1n].map((raw) => readFlag(raw, 'opt-out'))).toEqual(Array(3).fill({ value: true }));
    expect([false, 0, 0n].map((raw) => readFlag(raw, 'opt-out'))).toEqual(Array(3).fill({ value: false }));
  });

  test('is decided by a status itself, whatever the column is called', () => {
    fc.assert(
      fc.property(
        spelled(optedOut),
        spelled(optedIn),
        fc.constantFrom('opt-out', 'opt-in'),
        (out, into, column) => {
          expect(readFlag(out, column)).toEqual({ value: true });
          expect(readFlag(into, column)).toEqual({ value: false });
          expect(readFlag(out, 'plain')).toHaveProperty('issue');
          expect(readFlag(into, 'plain')).toHaveProperty('issue');
        },
      ),
    );
  });

  test.each(dates)('is a yes if the column gives a date since when: %s', (date) => {
    expect(readFlag(date, 'opt-out')).toEqual({ value: true });
    expect(readFlag(date, 'opt-in')).toEqual({ value: false });
    expect(readFlag(date, 'plain')).toHaveProperty('issue');
  });

  test('“active” confirms an opt-in, and says nothing certain about a do-not-contact', () => {
    for (const word of ['active', 'Confirmed', 'aktiv', 'accepté', 'activo']) {
      expect(readFlag(word, 'opt-in')).toEqual({ value: false });
      expect(readFlag(word, 'opt-out')).toHaveProperty('issue');
    }
  });

  test.each(['', ' ', 'n/a', '(not set)', '0000-00-00 00:00:00', '#N/A', null, undefined, '{{opt_out}}'])(
    'is not expressed by %j',
    (raw) => {
      expect(readFlag(raw, 'opt-out')).toEqual({ nothing: true });
    },
  );

  test.each([
    'maybe',
    'no?',
    'yes/no',
    'pending',
    'soft bounce',
    '#REF!',
    '✗',
    'inactive',
    2,
    -1,
    '-1',
    0.5,
    [true],
    { a: 1 },
  ])('is an error, and never a no, if the value is %j', (raw) => {
    for (const meaning of ['opt-out', 'plain', 'opt-in'] as const) {
      expect(readFlag(raw, meaning)).toEqual({
        issue: expect.stringMatching(/^(?:“.{1,80}”|A ).* Write yes or no\.$/),
      });
    }
  });

  test('is never guessed from a value that is in no table', () => {
    const known = new Set([...yesWords, ...noWords, ...optedOutWords, ...optedInWords, ...consentWords]);
    const key = (text: string) =>
      text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}✓✔☑✅√☐]/gu, '');
    const unknownText = fc.stringMatching(/^[a-zé -]{1,12}$/).filter((text) => !known.has(key(text)));
    fc.assert(
      fc.property(unknownText, fc.constantFrom('opt-out', 'plain', 'opt-in'), (text, meaning) => {
        expect(readFlag(text, meaning)).not.toHaveProperty('value');
      }),
    );
  });

  test('has tables that never contradict each other', () => {
    const all = [yesWords, noWords, optedOutWords, optedInWords, consentWords].flatMap((words) => [...words]);
    expect(all.filter((word, place) => all.indexOf(word) !== place)).toEqual([]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('opt-out', 'plain', 'opt-in'), (raw, meaning) => {
        expect(Object.keys(readFlag(raw, meaning))).toHaveLength(1);
      }),
    );
  });
});
