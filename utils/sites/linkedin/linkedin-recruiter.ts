import type { DetectedPerson } from '../../contract/rep/sighting';
import { isHiddenName, isLinkedinUrl, type LinkedinIdentity } from '../../identity/linkedin';
import { findAll, findFirst, observeChanges } from '../page';
import type { Site, SiteAddress } from '../site';
import { visibleText } from '../visible-text';
import { identityOfLink } from './linkedin-names';

const selectors = {
  /** Slides in over a list or another profile, which stays in the page behind it. */
  drawer: '.profile-slidein__wrapper, .profile-slidein__container',
  profile: '[data-test-profile-container], [data-live-test-profile-container], #profile-container',
  /** The subject's own card. Similar profiles and list rows use the selectors inside it too. */
  card: '[data-test-topcard-condensed-lockup]',
  name: '[data-test-row-lockup-full-name]',
  headline: '[data-test-row-lockup-headline]',
  company: '[data-test-topcard-condensed-lockup-current-employer]',
  /** Under Personal Information, and in the card that “Public profile” opens. */
  publicLink:
    'a[data-test-personal-info-profile-link], a[data-test-public-profile-link], a.topcard-condensed__public-profile-hovercard',
  recruiterLink: 'a[href*="/talent/"][href*="/profile/"]',
};

export const linkedinRecruiterAddress: SiteAddress = {
  id: 'linkedin-recruiter',
  name: 'LinkedIn Recruiter',
  matches: (url) => isLinkedinUrl(url) && /^\/talent(?:\/|$)/.test(url.pathname),
  identityOf: (url) => recruiterIdIn(url.pathname) ?? url.pathname,
  canBeStale: true,
  isWatched: true,
};

/**
 * A profile in LinkedIn Recruiter, on its own page or in a drawer (selectors from ten projects, 2022 to
 * 2026). Recruiter's ids aren't public, so the person is identified by the link to their public profile.
 * Without that link, nobody is detected.
 */
export const linkedinRecruiter: Site = {
  ...linkedinRecruiterAddress,
  selectors,
  watch(page, onChange, signal) {
    // The link may appear only when the rep opens “Public profile”.
    const place = findFirst(page, selectors.drawer)?.parentElement ?? page.querySelector('body');
    observeChanges(place, onChange, signal, { characterData: true, attributeFilter: ['href'] });
  },
  read(page, url) {
    const site = this.id;
    const id = recruiterIdIn(url.pathname);
    if (!id) return { status: 'nobody', site };
    const place = findFirst(page, selectors.drawer) ?? findFirst(page, selectors.profile);
    const cards = place ? findAll(place, selectors.card) : [];
    const [card] = cards;
    if (!place || !card || cards.length > 1) return { status: 'mounting', site };
    const names = textsOf(card, selectors.name);
    if (names.some(isHiddenName)) return { status: 'nobody', site };
    const [name] = names;
    const who = publicIdentityIn(place);
    // After “Next candidate” the address changes first, then the parts of the profile one by one.
    const isOfAddress = findAll(card, selectors.recruiterLink).every(
      (link) => recruiterIdIn(hrefOf(link)) === id,
    );
    if (!name || names.length > 1 || !who || !isOfAddress) return { status: 'mounting', site };
    return { status: 'people', site, people: [personOf(card, name, who)] };
  },
};

function personOf(card: Element, name: string, { slug, member }: LinkedinIdentity): DetectedPerson {
  const [company] = textsOf(card, selectors.company);
  const [title] = textsOf(card, selectors.headline);
  const keys = {
    ...(member && { linkedinMember: member }),
    ...(slug && { linkedin: slug }),
    name,
    ...(company && { company }),
  };
  return { keys, ...(title && { title }), evidence: 'linkedin-profile' };
}

/**
 * The person the public profile links refer to. @returns undefined if there is no link, or if two name
 * different people.
 */
function publicIdentityIn(place: Element): LinkedinIdentity | undefined {
  const identities = findAll(place, selectors.publicLink).map(identityOfLink);
  const unique = new Set(identities.map((who) => JSON.stringify(who)));
  return unique.size === 1 ? identities[0] : undefined;
}

/**
 * The last part of every profile address: `/talent/profile/<id>`, `/talent/hire/1/manage/all/profile/<id>`.
 */
function recruiterIdIn(path: string): string | undefined {
  return /\/talent\/(?:[^?#]*\/)?profile\/([\w=-]+)/.exec(path)?.[1];
}

function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}

function textsOf(part: Element, selector: string): string[] {
  return [...new Set(findAll(part, selector).flatMap((element) => visibleText(element) ?? []))];
}
