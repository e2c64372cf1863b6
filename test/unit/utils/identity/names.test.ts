import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLatinLetters } from '../../../../server/features/leads/people/lead-name';
import {
  couldBeSamePerson,
  isSamePersonName,
  namesAgree,
  personNameKeys,
} from '../../../../utils/identity/names';

const given = fc.constantFrom(
  'Priya',
  'Jan',
  'María',
  'Søren',
  'Zoë',
  'Tomás',
  'Łukasz',
  'Ana',
  'Jack',
  'Björn',
);
const family = fc.constantFrom(
  'Raman',
  'Müller',
  'García',
  'Jørgensen',
  'Ibáñez',
  'O’Neill',
  'Dahl',
  'Ma',
  'Goethe',
);
const particle = fc.constantFrom('van der', 'de la', 'von', 'da', 'al', 'bin', 'ten');
const middle = fc.constantFrom('Petrovich', 'K.', 'Luise', 'Min', 'José Luis');
const title = fc.constantFrom('Dr.', 'Prof. Dr.', 'Dr.-Ing.', 'Mag.', 'Ms', 'Dr. rer. nat.', 'Herr');
const degree = fc.constantFrom('PhD', 'MBA', 'Ph.D.', 'MSc, PMP', 'CFA', 'Jr.', 'III');
const aside = fc.constantFrom('(Sales)', '(she/her)', '“PJ”', '"PJ"', '[external]', '| Northwind');

interface Name {
  given: string;
  family: string;
}
const person: fc.Arbitrary<Name> = fc.record({ given, family });

/** The ways tools, pages and people write the same name. */
const forms: ((name: Name) => fc.Arbitrary<string>)[] = [
  ({ given, family }) => fc.constant(`${given} ${family}`),
  ({ given, family }) => fc.constant(`${family}, ${given}`),
  ({ given, family }) => fc.constant(`${family} ${given}`), // Hungary, Japan, Korea, China.
  ({ given, family }) => fc.constant(`${given.toUpperCase()} ${family.toUpperCase()}`),
  ({ given, family }) => fc.constant(`${family.toUpperCase()}, ${given.toUpperCase()}`),
  ({ given, family }) => title.map((before) => `${before} ${given} ${family}`),
  ({ given, family }) => title.map((before) => `${family}, ${before} ${given}`),
  ({ given, family }) => degree.map((behind) => `${given} ${family}, ${behind}`),
  ({ given, family }) => degree.map((behind) => `${given} ${family} ${behind}`),
  ({ given, family }) => degree.map((behind) => `${family}, ${given}, ${behind}`),
  ({ given, family }) => aside.map((note) => `${given} ${family} ${note}`),
  ({ given, family }) => aside.map((note) => `${family}, ${given} ${note}`),
  ({ given, family }) => fc.constant(`${given} "PJ" ${family}`),
  ({ given, family }) => middle.map((name) => `${given} ${name} ${family}`),
  ({ given, family }) => middle.map((name) => `${family}, ${given} ${name}`),
  ({ given, family }) => particle.map((small) => `${given} ${small} ${family}`),
  ({ given, family }) => particle.map((small) => `${small} ${family}, ${given}`),
  ({ given, family }) => fc.constant(`${given} al-${family}`),
  ({ given, family }) => fc.constant(withoutAccents(`${given} ${family}`)),
  ({ given, family }) => fc.constant(spelledOut(`${given} ${family}`)),
];
const written = (name: Name) => fc.oneof(...forms.map((form) => form(name)));

function withoutAccents(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('Ł', 'L')
    .replaceAll('’', "'");
}

function spelledOut(name: string): string {
  return withoutAccents(name.replaceAll('ü', 'ue').replaceAll('ø', 'oe').replaceAll('ö', 'oe'));
}

const sharesKey = (one: string, other: string) =>
  personNameKeys(one).some((key) => personNameKeys(other).includes(key));

describe('a possible match', () => {
  test('is found between any two forms of one person’s name', () => {
    const two = person.chain((name) => fc.tuple(fc.constant(`${name.given} ${name.family}`), written(name)));
    fc.assert(
      fc.property(two, ([plain, form]) => {
        expect([form, couldBeSamePerson(plain, form)]).toEqual([form, true]);
        expect([form, couldBeSamePerson(form, plain)]).toEqual([form, true]);
        expect([form, sharesKey(plain, form)]).toEqual([form, true]);
        expect([form, namesAgree(plain, form)]).toEqual([form, true]);
      }),
      { numRuns: 2000 },
    );
  });

  test('is never found between two people who share only a surname', () => {
    const apart = fc
      .tuple(fc.uniqueArray(given, { minLength: 2, maxLength: 2 }), family)
      .chain(([[one = '', other = ''], family]) =>
        fc.tuple(written({ given: one, family }), written({ given: other, family })),
      );
    fc.assert(
      fc.property(apart, ([one, other]) => {
        expect([one, other, couldBeSamePerson(one, other)]).toEqual([one, other, false]);
      }),
      { numRuns: 2000 },
    );
  });

  test('is never found by a single word of a longer name', () => {
    fc.assert(
      fc.property(person.chain(written), family, given, (form, alone, first) => {
        expect(sharesKey(form, alone)).toBe(false);
        expect(sharesKey(form, `Dr. ${alone}`)).toBe(false);
        expect(sharesKey(form, first)).toBe(false);
      }),
    );
  });

  test('has the same result in either order and few keys, whatever the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: fc.constantFrom('a', ' ', ',', '-', '(', '"', '.', 'á', '王'), maxLength: 400 }),
    );
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        expect(couldBeSamePerson(one, other)).toBe(couldBeSamePerson(other, one));
        expect(namesAgree(one, other)).toBe(namesAgree(other, one));
        expect(personNameKeys(one).length).toBeLessThan(100);
      }),
    );
  });

  test.each([
    ['Raman, Priya', 'Priya Raman', true],
    ['Raman, Priya (Sales)', 'Priya Raman', true],
    ['Priya "PJ" Raman', 'Priya Raman', true],
    ['Priya Raman MBA PMP', 'Priya Raman', true],
    ['Dr. Priya Raman, PhD', 'Raman, Priya', true],
    ['Doe, Jane', 'Doe, John', false],
    ['Jan van der Berg', 'Berg, Jan van der', true],
    ['Jan van der Berg', 'Jan Vanderberg', true],
    ['Omar al-Rashid', 'Omar Alrashid', true],
    ['Ahmed bin Khalid al-Rashid', 'Ahmed Al Rashid', true],
    ['Ivan Petrovich Sidorov', 'Sidorov Ivan', true],
    ['Sarah O Brien', 'Sarah O’Brien', true],
    ['Nagy István', 'István Nagy', true],
    ['Nagy István', 'Nagy Péter', false],
    ['Kim Min-jun', 'Minjun Kim', true],
    ['Kim Min-jun', 'Kim Min-seo', false],
    ['王小明', 'Xiaoming Wang', true],
    ['김민준', 'Gim Min Jun', true],
    ['Юрий Гагарин', 'Yuri Gagarin', true],
    ['Ελένη Παπαδοπούλου', 'Eleni Papadopoulou', true],
    ['Müller, Jürgen', 'Juergen Mueller', true],
    ['Suharto', 'Suharto', true],
    ['Suharto', 'Suharto Raman', false],
    ['Mary Ann Smith', 'Mary Ann Jones', false],
    ['Jack Ma', 'Ma, Jack', true],
    ['Md Rahman', 'Abdul Rahman', false],
    ['P. Raman', 'Priya Raman', false],
    ['राम शर्मा', 'रिम शर्मा', false],
  ])('“%s” and “%s” could be the same person: %s', (one, other, isOne) => {
    const [a, b] = [inLatinLetters(one), inLatinLetters(other)];
    expect([couldBeSamePerson(a, b), couldBeSamePerson(b, a)]).toEqual([isOne, isOne]);
    if (isOne) expect(sharesKey(a, b)).toBe(true);
  });
});

test.each([
  ['P. Raman', 'Priya Raman', true],
  ['Priya', 'Priya Raman', true],
  ['Jo Doe', 'Johanna Doe', true],
  ['', 'Priya Raman', true],
  ['Ingrid Dahl', 'Hakon Eide', false],
  ['Ingrid Dahl', 'Hakon Dahl', false],
  ['Priya Sharma', 'Priya Raman', false],
  ['Hakon', 'Ingrid Dahl', false],
])('the name “%s” on the page agrees with “%s”: %s', (page, known, agrees) => {
  expect(namesAgree(page, known)).toBe(agrees);
});

test('a new surname with the same given name still counts as the same person in marketing’s records', () => {
  expect(isSamePersonName('Priya Raman', 'Priya Sharma')).toBe(true);
  expect(isSamePersonName('Ingrid Dahl', 'Hakon Dahl')).toBe(false);
  expect(isSamePersonName('Dan Berg', 'Daniela Kraus')).toBe(false);
  expect(isSamePersonName('Li Wei', 'Lisa Berg')).toBe(false);
});

test.each([
  ['Priya Raman', 'Priya Raman, PhD', true],
  ['Raman, Priya', 'Priya Raman', true],
  ['Priya Raman', 'Priya Sharma', true],
  ['Jo Doe', 'Johanna Doe', true],
  ['P. Raman', 'Priya Raman', true],
  ['Priya', 'Priya Raman', true],
  ['Ingrid Dahl', 'Hakon Eide', false],
  ['Ingrid Dahl', 'Hakon Dahl', false],
  ['Doe, Jane', 'Doe, John', false],
])('“%s” and “%s” can be one person: %s', (one, other, isSame) => {
  expect([isSamePersonName(one, other), isSamePersonName(other, one)]).toEqual([isSame, isSame]);
});
