import { describe, expect, test } from 'vitest';
import { linkedinEmber } from '../../../fixtures/pages/linkedin-ember';
import { linkedinAuthwall, linkedinGuest } from '../../../fixtures/pages/linkedin-guest';
import { profileId } from '../../../fixtures/pages/linkedin-id';
import { linkedinSdui } from '../../../fixtures/pages/linkedin-sdui';
import { priya, stranger, tomas } from '../../../fixtures/pages/people';
import { read } from './support';

const at = (slug: string) => `https://www.linkedin.com/in/${slug}/`;
const mounting = { status: 'mounting', site: 'linkedin-profile' };

describe.each([
  ['SDUI', linkedinSdui],
  ['Ember', linkedinEmber],
])('a profile rendered by %s', (_, page) => {
  test('shows its person by member number, slug, name and company', () => {
    expect(read(at('priya-raman'), page(priya))).toEqual({
      status: 'people',
      site: 'linkedin-profile',
      people: [
        {
          keys: {
            linkedinMember: '310224871',
            linkedin: 'priya-raman',
            name: 'Priya Raman',
            company: 'Northwind Robotics',
          },
          title: priya.headline,
          evidence: 'linkedin-profile',
        },
      ],
    });
  });

  test('shows nobody while the previous profile is still on screen under the next URL', () => {
    expect(read(at('tomas-ibanez'), page(priya))).toEqual(mounting);
  });

  test('shows no company when the profile lists only a school', () => {
    expect(read(at(stranger.slug), page(stranger))).toMatchObject({
      people: [{ keys: { name: 'Quentin Marsh' } }],
    });
    expect(JSON.stringify(read(at(stranger.slug), page(stranger)))).not.toMatch(/Bees/);
  });

  test('shows the right person when the URL contains an id instead of a slug', () => {
    const url = at(profileId(tomas.member));
    expect(read(url, page(tomas))).toMatchObject({
      people: [{ keys: { linkedinMember: String(tomas.member) } }],
    });
    expect(read(url, page(priya))).toEqual(mounting);
  });

  test('never shows the signed-in user or a suggested person', () => {
    expect(JSON.stringify(read(at('priya-raman'), page(priya)))).not.toMatch(/700000001|decoy|Ana/i);
  });
});

test('shows nobody when the message button belongs to another person', () => {
  const half = linkedinSdui(priya).replaceAll(
    `fsd_profile%3A${profileId(priya.member)}`,
    `fsd_profile%3A${profileId(tomas.member)}`,
  );
  expect(read(at('priya-raman'), half)).toEqual(mounting);
});

test('reads a profile seen by a guest from its structured data and leaves out masked values', () => {
  expect(read(at('priya-raman'), linkedinGuest(priya, true))).toMatchObject({
    people: [{ keys: { linkedin: 'priya-raman', name: 'Priya Raman', company: 'Northwind Robotics' } }],
  });
  expect(JSON.stringify(read(at('priya-raman'), linkedinGuest(priya, true)))).not.toContain('***');
  expect(read(at('tomas-ibanez'), linkedinGuest(priya))).toEqual(mounting);
});

test('shows nobody on the sign-in wall in front of a profile', () => {
  expect(read(at('priya-raman'), linkedinAuthwall)).toEqual(mounting);
});

test('shortens a huge name and strips its bidirectional and zero-width characters', () => {
  const name = `&lt;script&gt;alert(1)&lt;/script&gt;\u202e\u200b${'A'.repeat(10_000)}`;
  const sighting = read(at('priya-raman'), linkedinSdui({ ...priya, name }));
  const [person] = sighting?.status === 'people' ? sighting.people : [];
  expect(person?.keys.name).toHaveLength(200);
  expect(person?.keys.name).not.toMatch(/[\u202e\u200b]/);
});
