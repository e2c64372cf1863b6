import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { practiceMailUrl, practiceProfileUrl } from '../../../../scripts/start/practice-pages';
import { read } from './support';

const page = (file: string) => readFileSync(`scripts/practice/${file}`, 'utf8');

test('the practice pages are read like real ones and say that they are for practice', () => {
  expect(read(practiceProfileUrl, page('profile.html'))).toMatchObject({
    status: 'people',
    people: [
      { keys: { linkedin: 'priya-raman', linkedinMember: '310224871', company: 'Northwind Robotics' } },
    ],
  });
  expect(read(practiceMailUrl, page('mail.html'))).toMatchObject({
    status: 'people',
    own: ['rep@palletway.example'],
    people: [{ keys: { email: 'tomas@northwind-robotics.example', name: 'Tomás Ibáñez' } }, {}],
  });
  for (const file of ['profile.html', 'mail.html']) expect(page(file)).toContain('A practice');
});
