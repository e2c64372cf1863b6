import { isHiddenName, parseLinkedinUrl } from '../../identity/linkedin';
import { findFirst } from '../page';
import type { Site, SiteAddress } from '../site';
import { visibleText } from '../visible-text';
import { titleParts } from './linkedin-names';
import { readEmberProfile } from './linkedin-profile-ember';
import { guestProfile, readGuestProfile } from './linkedin-profile-guest';
import { readSduiProfile, sduiProfile, sduiTopCard } from './linkedin-profile-sdui';
import { profileSubpage, readProfileSubpage, subpageMain } from './linkedin-profile-subpage';

export const linkedinProfileAddress: SiteAddress = {
  id: 'linkedin-profile',
  name: 'LinkedIn',
  matches: (url) => parseLinkedinUrl(url.href) !== undefined,
  identityOf: (url) => JSON.stringify(parseLinkedinUrl(url.href)),
};

/**
 * A person's profile on LinkedIn, in any of its three renderers, and the pages below it, which show less. LinkedIn
 * chooses the renderer once per document.
 */
export const linkedinProfile: Site = {
  ...linkedinProfileAddress,
  selectors: {
    sdui: sduiProfile,
    sduiCard: sduiTopCard,
    ember: 'main h1',
    emberContact: 'main a[href*="/overlay/contact-info"]',
    guest: guestProfile,
    below: subpageMain,
  },
  read(page, url) {
    const identity = parseLinkedinUrl(url.href);
    if (!identity) return { status: 'nobody', site: this.id };
    const person = findReader(page)(page, identity);
    if (person) return { status: 'people', site: this.id, people: [person] };
    const subject = visibleText(findFirst(page, `${sduiTopCard} h2, main [data-member-id] h1`)) ?? '';
    if ([subject, ...titleParts(page)].some(isHiddenName)) return { status: 'nobody', site: this.id };
    const part = profileSubpage(url);
    return part ? readProfileSubpage(page, identity, part, this.id) : { status: 'mounting', site: this.id };
  },
};

function findReader(page: Element) {
  if (page.querySelector(sduiProfile)) return readSduiProfile;
  return page.querySelector(guestProfile) ? readGuestProfile : readEmberProfile;
}
