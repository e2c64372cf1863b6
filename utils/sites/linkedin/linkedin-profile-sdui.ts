import type { DetectedPerson } from '../../contract/rep/sighting';
import { type LinkedinIdentity, memberOfProfileId } from '../../identity/linkedin';
import { findAll, findFirst } from '../page';
import { visibleText } from '../visible-text';
import { identityOfLink, nameInTitle } from './linkedin-names';

/** The renderer since 2025: no h1, hashed classes, stable test ids (8 of 8 captures, 2026). */
export const sduiProfile = '[data-sdui-screen$="flagshipnav.profile.Profile" i]';

/** The subject's own card. Its key ends in `Topcard` or, on pages from late Aug 2026, in `TopCard`. */
export const sduiTopCard = 'section[componentkey*=".profile.card.ref" i][componentkey$="topcard" i]';
const idInKey = /\.ref(AC[a-z]AA[\w-]{34})topcard$/i;
const idInUrn = /profileUrn=urn%3Ali%3Afsd_profile%3A(AC[a-z]AA[\w-]{34})/i;

/** Pronouns on their own line, which only their words tell from a headline. */
const pronoun =
  'she|hers?|he|him|his|they|them|theirs|ella|él|elles?|ell[eo]s?|ils?|iel|lui|lei|loro|sie|ihr|er|ihm|ela|ele|elu|eles|zij|ze|hij|hem|haar|hen|hun|die|hon|han|henne|honom|hun|ham|hän|ona|jej|on|jego|oni|вона|він|она|её|он|его|они|αυτή|αυτός|o|dia|彼女?|她|他|它|그녀?|هي|هو|هم|היא|הוא|הם';
const pronouns = new RegExp(`^\\(?(?:${pronoun})(?:\\s*[/／]\\s*\\p{L}+){0,3}\\)?$`, 'iu');
const degree = /^·\s*[\p{L}\p{N}]/u;

/**
 * Reads the subject of a profile page. After an in-page navigation the previous page stays for up to 10 s, so
 * the card counts only if its own links name the person in the address.
 *
 * @returns undefined until they do.
 */
export function readSduiProfile(page: Element, identity: LinkedinIdentity): DetectedPerson | undefined {
  const cards = findAll(page, `${sduiProfile} ${sduiTopCard}`);
  const [card] = cards;
  if (!card || cards.length > 1) return undefined;
  const headings = findAll(card, 'h2').filter((heading) => visibleText(heading));
  const heading = headings.length === 1 ? headings[0] : undefined;
  const profileId = idInKey.exec(card.getAttribute('componentkey') ?? '')?.[1];
  const contact =
    findFirst(card, 'a[href*="/overlay/contact-info" i]') ?? heading?.closest('a[href*="/in/"]');
  const inCard = identityOfLink(contact);
  const member = profileId ? memberOfProfileId(profileId) : undefined;
  const agrees = identity.slug ? inCard?.slug === identity.slug : member === identity.member;
  if (!agrees || !hasNoOtherId(card, profileId)) return undefined;
  // The title may never match: it may have other words around the name, or be the previous page's.
  const name = visibleText(heading) ?? nameInTitle(page, inCard?.slug);
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

/** The message button names the subject too. If it names someone else, the card mixes two people. */
function hasNoOtherId(card: Element, profileId: string | undefined): boolean {
  const href = card.querySelector('a[href*="/messaging/compose/"]')?.getAttribute('href') ?? '';
  const inButton = idInUrn.exec(href)?.[1];
  return !inButton || !profileId || inButton === profileId;
}

/**
 * The first paragraph after the degree of connection (both `· 1st` and `· 2nd` may appear); pronouns come
 * before the degree in any language. On a card without a degree, the first paragraph that is neither the name
 * nor pronouns.
 */
function headlineOf(card: Element, name: string): string | undefined {
  const lines = findAll(card, 'p').flatMap((paragraph) => visibleText(paragraph) ?? []);
  const from = lines.findIndex((line) => degree.test(line));
  return lines
    .slice(from < 0 ? 0 : from)
    .find(
      (line) =>
        line !== name && !line.startsWith('·') && !pronouns.test(line) && !isSlashedPronoun(line, from),
    );
}

/**
 * Recognizes “Ze/Zir” in any language, for cards without a degree of connection to tell which line is the
 * headline.
 */
function isSlashedPronoun(line: string, from: number): boolean {
  return from < 0 && /^\(?\p{L}{1,8}(?:\s*[/／]\s*\p{L}{1,8}){1,2}\)?$/u.test(line);
}

/** `school-accent` marks a school: a card with only a school has no company. */
function companyOf(card: Element): string | undefined {
  const figure = findFirst(card, 'svg[id^="company-accent" i]')?.closest('figure');
  return visibleText(figure?.parentElement);
}
