import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanEmailCell } from '../../../../../server/features/ingest/values/clean-email-cell';
import { normalizeEmail } from '../../../../../utils/identity/email';
import { withoutInvisible } from '../../../../../utils/identity/invisible';

const invisible = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u200e',
  '\u202a',
  '\u2066',
  '\u061c',
];
const address = fc
  .emailAddress()
  .filter((email) => normalizeEmail(email) !== undefined && !/['/|&]/.test(email));
const normal = (email: string) => normalizeEmail(email) ?? '';

describe('an email address with invisible characters', () => {
  test('is the same address without them, wherever they are', () => {
    const places = fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...invisible)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(address, places, (email, marks) => {
        const dirty = marks.reduce((text, [at, mark]) => text.slice(0, at) + mark + text.slice(at), email);
        expect(normalizeEmail(dirty)).toBe(normal(email));
        expect(normalizeEmail(`\u00a0${dirty}\u202f`)).toBe(normal(email));
      }),
    );
  });

  test('keeps every visible character', () => {
    expect(withoutInvisible('Zoë O’Brien, 李雷 ✓')).toBe('Zoë O’Brien, 李雷 ✓');
    expect(normalizeEmail('priya@BÜCHER.example')).toBe('priya@xn--bcher-kva.example');
  });
});

describe('a cell for an email address', () => {
  const dressed: readonly ((email: string) => string)[] = [
    (email) => email,
    (email) => ` ${email}\u00a0`,
    (email) => `\u200b${email}`,
    (email) => email.toUpperCase(),
    (email) => `<${email}>`,
    (email) => `Jo Doe <${email}>`,
    (email) => `"Doe, Jo" <${email}>`,
    (email) => `Doe, Jo <${email}>`,
    (email) => `"jo@elsewhere.example" <${email}>`,
    (email) => `"${email}"`,
    (email) => `'${email}'`,
    (email) => `[${email}]`,
    (email) => `mailto:${encodeURIComponent(email)}?subject=Hello`,
    (email) => `Jo <mailto:${email.replaceAll('%', '%25')}>`, // A percent sign in a link begins an escape.
    (email) => `${email}.`,
    (email) => `${email},`,
    (email) => `${email};`,
    (email) => `${email} (Jo Doe)`,
    (email) => `Email: ${email}`,
    (email) => `SMTP:${email}`,
  ];
  test('gives the address, whatever surrounds it', () => {
    fc.assert(
      fc.property(address, fc.constantFrom(...dressed), (email, dress) => {
        expect(cleanEmailCell(dress(email))).toEqual({ value: normal(email), others: [] });
      }),
    );
  });

  test('with a link keeps an escaped line break, as dropping it would give another address', () => {
    expect(cleanEmailCell('mailto:%0aj@acme.example')).toEqual({ value: '%0aj@acme.example', others: [] });
  });

  test('gives the first of several addresses and reports the others once', () => {
    const dividers = fc.constantFrom(';', ',', ', ', ' ; ', '|', '\n', ' ', ' / ', ' and ', ' oder ');
    const emails = fc.uniqueArray(address, { minLength: 2, maxLength: 5, selector: normal });
    fc.assert(
      fc.property(emails, dividers, (list, divider) => {
        const [value, ...others] = list.map(normal);
        expect(cleanEmailCell([...list, list[0]].join(divider))).toEqual({ value, others });
      }),
    );
    expect(cleanEmailCell('Jo <jo@acme.example> Bo <bo@acme.example>')).toEqual({
      value: 'jo@acme.example',
      others: ['bo@acme.example'],
    });
  });

  test('accepts 20 different addresses and no more', () => {
    const emails = Array.from({ length: 21 }, (_, index) => `jo${index}@acme.example`);
    const [value, ...others] = emails.slice(0, 20);
    expect(cleanEmailCell([value, ...others, value].join(';'))).toEqual({ value, others });
    expect(cleanEmailCell(emails.join(';'))).toEqual({
      issue: expect.stringContaining('contains more than 20 addresses.'),
    });
  });

  test.each([
    'half@',
    'Jo Doe',
    'jo doe@acme.example',
    'Jo Doe jo@acme.example',
    'not jo@acme.example',
    'jo@acme.example; half@',
    'jo@acme.example, call first',
    'jo@@acme.example',
    'jo@acme.example/path',
    'jo (at) acme.example',
    12,
    ['jo@acme.example'],
  ])('reports what is wrong with %j and never uses a part of it', (cell) => {
    expect(cleanEmailCell(cell)).toEqual({
      issue: expect.stringMatching(
        /^(?:“.{1,80}”|A list of values) isn’t an email address\. Write it as name@company\.com\.$/,
      ),
    });
  });

  test.each(['', ' ', '\u200b', 'n/a', '-', 'null', '{{contact.email}}', null, undefined])(
    'treats %j as empty',
    (cell) => {
      expect(cleanEmailCell(cell)).toEqual({ nothing: true });
    },
  );

  test('never throws and never gives anything that isn’t an address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string({ unit: 'binary' }).map((text) => `${text}@${text}`),
        ),
        (cell) => {
          const read = cleanEmailCell(cell);
          if ('value' in read)
            for (const email of [read.value, ...read.others]) expect(normalizeEmail(email)).toBe(email);
          if ('issue' in read) expect(read.issue).not.toMatch(/\p{Cc}/u);
        },
      ),
    );
  });
});
