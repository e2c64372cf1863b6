import type { SeenPerson } from '../contract/sighting';
import { type LinkedinIdentity, memberOfProfileId, parseLinkedinUrl } from '../identity/linkedin';
import { cleanText } from '../identity/names';
import { all, titleOf } from './page';
import { textOf } from './person';

/** The renderer of 2025 and later: no h1, hashed classes, test ids that hold (8 of 8 captures, 2026). */
export const sduiProfile = '[role="main"][data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile"]';

/** The subject's own card. */
export const sduiTopCard =
  'section[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="Topcard"]';
const idInKey = /\.ref(AC[a-z]AA[\w-]{34})Topcard$/;
const idInUrn = /profileUrn=urn%3Ali%3Afsd_profile%3A(AC[a-z]AA[\w-]{34})/;

/**
 * Reads the subject of a profile page. After an in-page navigation the page of before stands for up to 10 s: the card
 * counts only if its own links name whom the address names.
 *
 * @returns undefined while that is not so.
 */
export function readSduiProfile(page: Element, identity: LinkedinIdentity): SeenPerson | undefined {
  const cards = page.querySelectorAll(`${sduiProfile} ${sduiTopCard}`);
  const [card] = cards;
  if (!card || cards.length > 1) return undefined;
  const profileId = idInKey.exec(card.getAttribute('componentkey') ?? '')?.[1];
  const contact = card.querySelector('a[href$="/overlay/contact-info/"]')?.getAttribute('href');
  const inCard = contact ? parseLinkedinUrl(new URL(contact, 'https://www.linkedin.com').href) : undefined;
  const member = profileId ? memberOfProfileId(profileId) : undefined;
  const agrees = identity.slug ? inCard?.slug === identity.slug : member === identity.member;
  if (!agrees || !hasNoOtherId(card, profileId)) return undefined;
  const name = nameOf(card, page);
  if (!name) return undefined;
  const headline = headlineOf(card, name);
  const company = companyOf(card);
  return {
    keys: {
      ...(member && { linkedinMember: member }),
      ...(inCard?.slug && { linkedin: inCard.slug }),
      name,
      ...(company && { company }),
    },
    ...(headline && { title: headline }),
    evidence: 'linkedin-profile',
  };
}

/** The message button names the subject, too: where it names another, the card is half of two people. */
function hasNoOtherId(card: Element, profileId: string | undefined): boolean {
  const href = card.querySelector('a[href*="/messaging/compose/"]')?.getAttribute('href') ?? '';
  const inButton = idInUrn.exec(href)?.[1];
  return !inButton || !profileId || inButton === profileId;
}

/**
 * The card's only heading, or the page's title: the same on every capture. Where both stand and differ, the page is
 * between two people.
 */
function nameOf(card: Element, page: Element): string | undefined {
  const headings = card.querySelectorAll('h2');
  const inCard = headings.length === 1 ? textOf(headings[0]) : undefined;
  const inTitle = cleanText(
    titleOf(page)
      .replace(/^\(\d+\+?\)\s*/, '')
      .replace(/\s*\| LinkedIn$/, ''),
  );
  return inCard && inTitle && inCard !== inTitle ? undefined : (inCard ?? inTitle);
}

/** The first paragraph that is not the name, a pronouns line or the degree of connection (`· 1st` and `· 2nd` both stand). */
function headlineOf(card: Element, name: string): string | undefined {
  return all(card, 'p')
    .map((paragraph) => textOf(paragraph))
    .find(
      (text) =>
        text && text !== name && !text.startsWith('·') && !/^\(?\p{L}+\/\p{L}+(?:\/\p{L}+)?\)?$/u.test(text),
    );
}

/** `school-accent` marks a school: a card that has only a school has no company. */
function companyOf(card: Element): string | undefined {
  const figure = card.querySelector('svg[id^="company-accent"]')?.closest('figure');
  return textOf(figure?.parentElement);
}
