import { describe, expect, test } from 'vitest';
import { emberExperience, linkedinEmber } from '../../../fixtures/pages/linkedin-ember';
import { priya } from '../../../fixtures/pages/people';
import { read } from './support';

const { company: _, ...withoutCompany } = priya;

/** The company read from a profile by the older renderer. */
function companyOf(experience: string, topCard = ''): string | undefined {
  const html = linkedinEmber(withoutCompany)
    .replace('</h1>', `</h1>${topCard}`)
    .replace('<aside>', `${experience}<aside>`);
  const sighting = read('https://www.linkedin.com/in/priya-raman/', html);
  return sighting.status === 'people' ? sighting.people[0]?.keys.company : 'unreadable';
}

const button = (label: string, name: string) =>
  `<li><button aria-label="${label}"><span>${name}</span></button></li>`;

/** An employment type, a duration and the dates of a position, as LinkedIn writes them. */
const languages = [
  ['English', 'Full-time', '6 yrs 2 mos', 'Jan 2022 - Present · 4 yrs'],
  ['German', 'Vollzeit', '6 Jahre 2 Monate', 'Jan. 2022–Heute · 4 Jahre'],
  ['French', 'Temps plein', '6 ans 2 mois', 'janv. 2022 - aujourd’hui · 4 ans'],
  ['Spanish', 'Jornada completa', '6 años 2 meses', 'ene. 2022 - actualidad · 4 años'],
  ['Japanese', '正社員', '6年2か月', '2022年1月 - 現在 · 4年'],
  ['Arabic', 'دوام كامل', '٦ سنوات وشهران', 'يناير ٢٠٢٢ - حتى الآن · ٤ سنوات'],
  ['Hindi', 'पूर्णकालिक', '६ वर्ष २ माह', 'जन॰ २०२२ - वर्तमान · ४ वर्ष'],
] as const;

describe.each(languages)('the employer on a profile in %s', (_, kind, time, dates) => {
  test('is read from the line after the title of a single position', () => {
    const lines = ['Plant Manager', `Northwind · ${kind}`, dates, 'Berlin'];
    expect(companyOf(emberExperience({ lines }))).toBe('Northwind');
    expect(companyOf(emberExperience({ lines: ['Plant Manager', 'Northwind', dates] }))).toBe('Northwind');
  });

  test.each([true, false])(
    'is read from the line above several positions at one company (nested: %s)',
    (isNested) => {
      for (const second of [`${kind} · ${time}`, time]) {
        const positions = [
          ['Plant Manager', dates],
          ['Engineer', dates],
        ];
        expect(companyOf(emberExperience({ lines: ['Northwind', second], positions, isNested }))).toBe(
          'Northwind',
        );
        const withPlace = emberExperience({ lines: ['Northwind', second, 'Berlin'], positions, isNested });
        expect(companyOf(withPlace)).toBe('Northwind');
      }
    },
  );

  test('is never an employment type, a duration or a date, whichever lines are missing', () => {
    const group = ['Northwind', `${kind} · ${time}`, 'Plant Manager', dates];
    const single = ['Plant Manager', `Northwind · ${kind}`, dates];
    for (const lines of [group, single]) {
      for (let subset = 0; subset < 2 ** lines.length; subset++) {
        const left = lines.filter((_, index) => subset & (2 ** index));
        expect([kind, time, dates, `${kind} · ${time}`]).not.toContain(
          companyOf(emberExperience({ lines: left })),
        );
      }
    }
  });
});

describe('the employer', () => {
  test('is not read from a position that has ended', () => {
    const lines = ['Plant Manager', 'Northwind · Full-time', 'Jan 2019 - Mar 2021 · 2 yrs'];
    expect(companyOf(emberExperience({ lines }))).toBeUndefined();
  });

  test('is read from the logo when the lines alone don’t tell', () => {
    const lines = ['Plant Manager', '3M', 'Jan 2022 - Present · 4 yrs'];
    expect(companyOf(emberExperience({ lines }))).toBeUndefined();
    expect(companyOf(emberExperience({ lines, logo: '3M logo' }))).toBe('3M');
  });

  test('is read from the top card first', () => {
    const elsewhere = emberExperience({
      lines: ['Adviser', 'Elsewhere · Part-time', 'Jan 2022 - Present · 4 yrs'],
    });
    const card = `<ul>${button('Current company: Northwind. Click to skip to experience card', 'Northwind')}</ul>`;
    expect(companyOf(elsewhere, card)).toBe('Northwind');
  });

  test('is the first of two entries on the top card in any language, never a lone school', () => {
    const job = button('Aktuelles Unternehmen: Northwind. Klicken Sie für mehr.', 'Northwind');
    const school = button('Ausbildung: School of Bees. Klicken Sie für mehr.', 'School of Bees');
    expect(companyOf('', `<ul>${job}${school}</ul>`)).toBe('Northwind');
    expect(companyOf('', `<ul>${school}</ul>`)).toBeUndefined();
    expect(companyOf('', '<button aria-label="Priya Raman님 팔로우 하기">팔로우</button>')).toBeUndefined();
  });

  test('is read from a lone entry on the top card when the first position names it too', () => {
    const lines = ['Plant Manager', 'Northwind · Vollzeit', 'Jan. 2022–Heute · 4 Jahre'];
    const card = `<ul>${button('Aktuelles Unternehmen: Northwind. Klicken Sie.', 'Northwind')}</ul>`;
    expect(companyOf(emberExperience({ lines }), card)).toBe('Northwind');
  });
});
