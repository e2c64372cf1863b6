import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeadcount } from '../../../../../server/features/ingest/values/read-headcount';

const count = fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1000, max: 10_000_000 }));
const divider = fc.constantFrom('', '.', ',', ' ', '\u00a0', '\u202f', '\u2009', "'", '’');
const written = (count: number, divider: string) => String(count).replace(/\B(?=(?:\d{3})+$)/g, divider);
const people = fc.constantFrom(
  ...[
    '',
    ' employees',
    ' Employees',
    ' people',
    ' Mitarbeiter',
    ' Mitarbeiter:innen',
    ' MA',
    ' Beschäftigte',
  ],
  ...[
    ' salariés',
    ' employés',
    ' employé(e)s',
    ' employés(es)',
    ' salarié(e)s',
    ' empleados',
    ' dipendenti',
    ' medewerkers',
    ' FTE',
  ],
);

describe('a company’s headcount', () => {
  test('is read with any thousands separator, and is never off by a factor of a thousand', () => {
    fc.assert(
      fc.property(count, divider, people, (count, divider, people) => {
        expect(readHeadcount(written(count, divider) + people)).toEqual({ value: count });
        expect(readHeadcount(count)).toEqual({ value: count });
      }),
    );
  });

  test('given as a range is its lower end', () => {
    const between = fc.constantFrom(
      '-',
      ' - ',
      '–',
      ' – ',
      '—',
      '‑',
      ' to ',
      ' bis ',
      ' à ',
      ' a ',
      '..',
      '~',
    );
    fc.assert(
      fc.property(count, count, divider, between, people, (one, other, divider, between, people) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const text = `${written(low, divider)}${between}${written(high, divider)}${people}`;
        expect(readHeadcount(text)).toEqual({ value: low });
      }),
    );
  });

  test('with “at least”, “about” and the like is the number next to it', () => {
    const around = fc.constantFrom<[string, string]>(
      ...(
        [
          ['', '+'],
          ['', ' +'],
          ['>', ''],
          ['≥ ', ''],
          ['about ', ''],
          ['approx. ', ''],
          ['~', ''],
          ['', ' (approx.)'],
          ['more than ', ''],
          ['over ', ''],
          ['', ' or more'],
          ['ca. ', ''],
          ['rund ', ''],
          ['mehr als ', ''],
          ['über ', ''],
          ['mindestens ', ''],
          ['', ' und mehr'],
          ['environ ', ''],
          ['plus de ', ''],
          ['', ' et plus'],
          ['más de ', ''],
          ['aproximadamente ', ''],
          ['', ' o más'],
        ] as const
      ).map(([before, after]): [string, string] => [before, after]),
    );
    fc.assert(
      fc.property(count, divider, around, (count, divider, [before, after]) => {
        expect(readHeadcount(`${before}${written(count, divider)}${after}`)).toEqual({ value: count });
      }),
    );
  });

  test.each([
    ['1000+', 1000],
    ['10.001+', 10_001],
    ['10,001+ employees', 10_001],
    ['1,001-5,000 employees', 1001],
    ['500 employees or more', 500],
    ['between 51 and 200', 51],
    ['von 51 bis 200', 51],
    ['entre 51 et 200 salariés', 51],
    ['2K', 2000],
    ['1.5k', 1500],
    ['1,5k', 1500],
    ['1k-5k', 1000],
    ['5 Tsd.', 5000],
    ['1 Mio', 1_000_000],
    ['1,5 Mio.', 1_500_000],
    ['2 million', 2_000_000],
    ['5,000.00', 5000],
    ['5.000,0', 5000],
    ['50.0', 50],
    ['1,00,000', 100_000],
    ['<50', 1],
    ['up to 50', 1],
    ['self-employed', 1],
    ['0', 0],
  ])('%s is %i', (text, value) => {
    expect(readHeadcount(text)).toEqual({ value });
  });

  test.each([
    ...[
      'fifty',
      '1.5',
      '12,5',
      '0.500',
      '5.0000',
      '1,2,3',
      '-5',
      '−5',
      '200-51',
      '$5,000',
      '50%',
      '5M',
      '5 mil',
      '1-5k',
    ],
    ...[
      '2.500k',
      '10-May',
      'May-10',
      '10. Mai',
      '24.11.2026',
      '2026-11-24',
      '+49 30 1234567',
      '99999999',
      'C',
      '#REF!',
    ],
    ...[
      '1+1',
      '10 locations',
      'e5',
      '1e3',
      '0x10',
      '٥٠',
      true,
      -1,
      1.5,
      5.125,
      1e9,
      Number.POSITIVE_INFINITY,
      [5],
      { a: 5 },
    ],
  ])('%j is an error that explains how to write it', (raw) => {
    expect(readHeadcount(raw)).toEqual({
      issue: expect.stringMatching(
        /^(?:“.{1,80}”|A ).*Write it as a whole number such as 5000 or a range such as 51-200\.$/,
      ),
    });
  });

  test.each(['', '-', 'n/a', 'k. A.', null, Number.NaN])('%j counts as empty', (raw) => {
    expect(readHeadcount(raw)).toEqual({ nothing: true });
  });

  test('never throws, and gives a whole number or none', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.,-+ <>~k'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), text), (raw) => {
        const read = readHeadcount(raw);
        if ('value' in read) expect(Number.isInteger(read.value) && read.value >= 0).toBe(true);
      }),
    );
  });
});
