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

describe('a page below a profile', () => {
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
  ])('shows the person named in the URL on %s', (path) => {
    expect(read(under(path), empty)).toEqual(person({ linkedin: 'priya-raman' }));
  });

  test('shows the person by member number when the URL contains an id', () => {
    const url = `https://www.linkedin.com/in/${profileId(priya.member)}/details/experience/`;
    expect(read(url, empty)).toEqual(person({ linkedinMember: '310224871' }));
  });

  test.each([
    ['SDUI', linkedinSdui],
    ['Ember', linkedinEmber],
  ])('shows everything from the profile behind an overlay (%s)', (_, page) => {
    const url = under('overlay/contact-info/');
    expect(read(url, page(priya))).toEqual(read(under(''), page(priya)));
  });

  test.each([
    ['the profile', linkedinSdui(tomas)],
    ['the positions', linkedinBelow(tomas, 'details')],
    ['the posts', linkedinBelow(tomas, 'activity')],
  ])('takes nothing from %s of another person left on screen', (_, before) => {
    expect(read(under('details/experience/'), before)).toEqual(person({ linkedin: 'priya-raman' }));
  });

  test('waits until something has rendered', () => {
    expect(read(under('details/experience/'), '<title>LinkedIn</title>')).toMatchObject({
      status: 'mounting',
    });
  });

  test.each(['edit/intro/', 'opportunities/job-opportunities/'])(
    'shows nobody on %s, which only the rep’s own profile has',
    (path) => {
      expect(read(under(path), empty)).toMatchObject({ status: 'nobody' });
    },
  );

  test.each(['de', 'de/', 'pt-br/', ''])(
    'treats “%s” as the profile itself and waits for it to render',
    (path) => {
      expect(read(under(path), empty)).toMatchObject({ status: 'mounting' });
    },
  );
});
