import { parseLinkedinUrl } from '../identity/linkedin';
import { readEmberProfile } from './linkedin-profile-ember';
import { guestProfile, readGuestProfile } from './linkedin-profile-guest';
import { readSduiProfile, sduiProfile, sduiTopCard } from './linkedin-profile-sdui';
import type { Site } from './site';

/** A person's profile on LinkedIn, in any of its three renderers; which one it is is decided once per document. */
export const linkedinProfile: Site = {
  id: 'linkedin-profile',
  name: 'LinkedIn',
  examples: [
    'https://www.linkedin.com/in/priya-raman/',
    'https://www.linkedin.com/in/priya-raman/overlay/contact-info/',
    'https://www.linkedin.com/in/priya-raman/details/experience/?trk=x#top',
    'https://de.linkedin.com/in/priya-raman',
    'https://www.linkedin.com/mwlite/in/priya-raman',
    'https://www.linkedin.com/in/%E6%9D%8E%E9%9B%B7/',
  ],
  counterExamples: [
    'https://www.linkedin.com/in/me/',
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/search/results/people/?keywords=priya',
    'https://www.linkedin.com/company/northwind-robotics/',
    'https://www.linkedin.com.evil.example/in/priya-raman/',
    'https://user@evil.example/www.linkedin.com/in/priya-raman/',
    'https://notlinkedin.com/in/priya-raman/',
  ],
  hooks: {
    sdui: sduiProfile,
    sduiCard: sduiTopCard,
    ember: 'main h1',
    emberContact: 'main a[href*="/overlay/contact-info"]',
    guest: guestProfile,
  },
  owns: (url) => parseLinkedinUrl(url.href) !== undefined,
  identityOf: (url) => JSON.stringify(parseLinkedinUrl(url.href)),
  read(page, url) {
    const identity = parseLinkedinUrl(url.href);
    if (!identity) return { status: 'nobody', site: this.id };
    const read = page.querySelector(sduiProfile)
      ? readSduiProfile
      : page.querySelector(guestProfile)
        ? readGuestProfile
        : readEmberProfile;
    const person = read(page, identity);
    return person
      ? { status: 'people', site: this.id, people: [person] }
      : { status: 'mounting', site: this.id };
  },
};
