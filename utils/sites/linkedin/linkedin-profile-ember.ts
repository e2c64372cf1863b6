import type { DetectedPerson } from '../../contract/rep/sighting';
import type { LinkedinIdentity } from '../../identity/linkedin';
import { findAll, findFirst } from '../page';
import { visibleText } from '../visible-text';
import { employerOf } from './linkedin-employer';
import { identityOfLink } from './linkedin-names';

/**
 * The older renderer, still served to some accounts in Aug 2026. @returns undefined while the page shows
 * someone else.
 */
export function readEmberProfile(page: Element, identity: LinkedinIdentity): DetectedPerson | undefined {
  const main = findFirst(page, 'main');
  const names = main ? findAll(main, 'h1').flatMap((heading) => visibleText(heading) ?? []) : [];
  const name = names.length === 1 ? names[0] : undefined;
  if (!main || !name) return undefined;
  const inPage = identityOfLink(findFirst(main, 'a[href*="/overlay/contact-info"]'));
  // Only on the subject's own card. Elsewhere the signed-in user's id appears hundreds of times.
  const found = main.querySelector('[data-member-id]')?.getAttribute('data-member-id') ?? '';
  const member = /^[1-9]\d{0,11}$/.test(found) ? found : undefined;
  const agrees = identity.slug ? inPage?.slug === identity.slug : member === identity.member;
  if (!agrees) return undefined;
  const headline = visibleText(findFirst(main, '.text-body-medium.break-words'));
  const company = employerOf(main, name);
  return {
    keys: {
      ...(member && { linkedinMember: member }),
      ...(inPage?.slug && { linkedin: inPage.slug }),
      name,
      ...(company && { company }),
    },
    ...(headline && { title: headline }),
    evidence: 'linkedin-profile',
  };
}
