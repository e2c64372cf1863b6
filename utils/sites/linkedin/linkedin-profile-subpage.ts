import type { Sighting } from '../../contract/rep/sighting';
import type { LinkedinIdentity } from '../../identity/linkedin';
import { findAll, findFirst } from '../page';
import { visibleText } from '../visible-text';
import { identityOfLink, nameInTitle } from './linkedin-names';

/** The path under a profile's own; `/in/<slug>/de` is the profile itself, in another language. */
const below = /^\/(?:mwlite\/(?:profile\/)?)?in\/[^/]+\/(?!(?:[a-z]{2}(?:[-_][a-z]{2,4})?)?\/?$)([^/]+)/i;
export const subpageMain = 'main, [role="main"]';
const headings = 'h1, h2, h3';

/** Which kind of page under a profile an address is: `details`, `recent-activity`, `overlay` and their like. */
export function profileSubpage({ pathname }: URL): string | undefined {
  return below.exec(pathname)?.[1]?.toLowerCase();
}

/**
 * A page under a profile: all posts, all positions, contact details. Its address says whose it is. Their name is only
 * taken from what the same page ties to that address.
 */
export function readProfileSubpage(
  page: Element,
  { slug, member }: LinkedinIdentity,
  part: string,
  site: string,
): Sighting {
  if (!findFirst(page, subpageMain)?.firstElementChild) return { status: 'mounting', site };
  const isOwn = /^(?:edit|opportunities)$/.test(part); // Only the rep's own profile has these.
  if (isOwn) return { status: 'nobody', site };
  const name = nameInLink(page, slug) ?? nameInTitle(page, slug);
  const keys = {
    ...(member && { linkedinMember: member }),
    ...(slug && { linkedin: slug }),
    ...(name && { name }),
  };
  return { status: 'people', site, people: [{ keys, evidence: 'linkedin-profile' }] };
}

/** The heading that links to the profile. */
function nameInLink(page: Element, slug: string | undefined): string | undefined {
  const links = slug ? findAll(page, 'main a[href*="/in/"], [role="main"] a[href*="/in/"]') : [];
  const named = links.flatMap((link) => {
    const heading = link.querySelector(headings) ?? (link.closest(headings) && link);
    return heading && identityOfLink(link)?.slug === slug ? (visibleText(heading) ?? []) : [];
  });
  return named[0];
}
