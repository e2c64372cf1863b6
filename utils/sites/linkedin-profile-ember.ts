import type { SeenPerson } from '../contract/sighting';
import { type LinkedinIdentity, parseLinkedinUrl } from '../identity/linkedin';
import { all } from './page';
import { textOf } from './person';

/** The older renderer, still served to some accounts in Aug 2026. @returns undefined while the page is another's. */
export function readEmberProfile(page: Element, identity: LinkedinIdentity): SeenPerson | undefined {
  const main = page.querySelector('main');
  const names = main?.querySelectorAll('h1');
  const name = names?.length === 1 ? textOf(names[0]) : undefined;
  if (!main || !name) return undefined;
  const contact = main.querySelector('a[href*="/overlay/contact-info"]')?.getAttribute('href');
  const inPage = contact ? parseLinkedinUrl(new URL(contact, 'https://www.linkedin.com').href) : undefined;
  // On the subject's own card; ids of the signed-in user stand elsewhere, hundreds of times.
  const said = main.querySelector('[data-member-id]')?.getAttribute('data-member-id') ?? '';
  const member = /^\d{1,12}$/.test(said) ? said : undefined;
  const agrees = identity.slug ? inPage?.slug === identity.slug : member === identity.member;
  if (!agrees) return undefined;
  const headline = textOf(main.querySelector('.text-body-medium.break-words'));
  const company = companyOf(page);
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

/** The first entry of Experience: its lines are title, then `Company · Full-time`. Education has its own section. */
function companyOf(page: Element): string | undefined {
  const entry = page
    .querySelector('#experience')
    ?.closest('section')
    ?.querySelector('[data-view-name="profile-component-entity"]');
  const lines = (entry ? all(entry, 'span[aria-hidden="true"]') : []).map((span) => textOf(span));
  const button = page.querySelector('button[aria-label^="Current company"]'); // English only; Experience is lazy.
  return lines[1]?.split(' · ')[0] ?? textOf(button);
}
