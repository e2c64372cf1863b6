import type { SeenPerson } from '../../contract/rep/sighting';
import type { LinkedinIdentity } from '../../identity/linkedin';
import { all, first } from '../page';
import { textOf } from '../visible-text';
import { employerOf } from './linkedin-employer';
import { identityOfLink } from './linkedin-names';

/** The older renderer, still served to some accounts in Aug 2026. @returns undefined while the page is another's. */
export function readEmberProfile(page: Element, identity: LinkedinIdentity): SeenPerson | undefined {
  const main = first(page, 'main');
  const names = main ? all(main, 'h1').flatMap((heading) => textOf(heading) ?? []) : [];
  const name = names.length === 1 ? names[0] : undefined;
  if (!main || !name) return undefined;
  const inPage = identityOfLink(first(main, 'a[href*="/overlay/contact-info"]'));
  // On the subject's own card; ids of the signed-in user stand elsewhere, hundreds of times.
  const said = main.querySelector('[data-member-id]')?.getAttribute('data-member-id') ?? '';
  const member = /^[1-9]\d{0,11}$/.test(said) ? said : undefined;
  const agrees = identity.slug ? inPage?.slug === identity.slug : member === identity.member;
  if (!agrees) return undefined;
  const headline = textOf(first(main, '.text-body-medium.break-words'));
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
