import { describe, expect, test } from 'vitest';
import { linkedinEmber } from '../../../fixtures/pages/linkedin-ember';
import { profileId } from '../../../fixtures/pages/linkedin-id';
import { linkedinBelow, linkedinSdui } from '../../../fixtures/pages/linkedin-sdui';
import { priya, tomas } from '../../../fixtures/pages/people';
import { read } from './support';

const under = (path: string) => `https://www.linkedin.com/in/priya-raman/${path}`;
const empty = '<title>LinkedIn</title><main><div>Loading</div></main>';
const person = (keys: object) => ({
  status: 'people',
  site: 'linkedin-profile',
  people: [{ keys, evidence: 'linkedin-profile' }],
});

describe('under a profile', () => {
  test.each([
    'details/experience/',
    'details/skills/?detailScreenTabIndex=0',
    'recent-activity/all/',
    'recent-activity/reactions/#top',
    'detail/recent-activity/shares',
    'overlay/contact-info/',
    'overlay/about-this-profile',
    'overlay/12345/single-media-viewer/',
    'interests/',
  ])('%s is the person whom the address names', (path) => {
    expect(read(under(path), empty)).toEqual(person({ linkedin: 'priya-raman' }));
  });

  test('an address by id names them by their member number', () => {
    const url = `https://www.linkedin.com/in/${profileId(priya.member)}/details/experience/`;
    expect(read(url, empty)).toEqual(person({ linkedinMember: '310224871' }));
  });

  test.each([
    ['SDUI', linkedinSdui],
    ['Ember', linkedinEmber],
  ])('a window over the profile keeps all that the profile says (%s)', (_, page) => {
    const url = under('overlay/contact-info/');
    expect(read(url, page(priya))).toEqual(read(under(''), page(priya)));
  });

  test.each([
    ['the profile', linkedinSdui(tomas)],
    ['the positions', linkedinBelow(tomas, 'details')],
    ['the posts', linkedinBelow(tomas, 'activity')],
  ])('%s of another person gives the next one nothing', (_, before) => {
    expect(read(under('details/experience/'), before)).toEqual(person({ linkedin: 'priya-raman' }));
  });

  test('before anything has rendered, it is not read yet', () => {
    expect(read(under('details/experience/'), '<title>LinkedIn</title>')).toMatchObject({
      status: 'mounting',
    });
  });

  test.each(['edit/intro/', 'opportunities/job-opportunities/'])(
    '%s, which only the rep’s own profile has, is nobody',
    (path) => {
      expect(read(under(path), empty)).toMatchObject({ status: 'nobody' });
    },
  );

  test.each(['de', 'de/', 'pt-br/', ''])('“%s” is the profile itself, and is waited for', (path) => {
    expect(read(under(path), empty)).toMatchObject({ status: 'mounting' });
  });
});
