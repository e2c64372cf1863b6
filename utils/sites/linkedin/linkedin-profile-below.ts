import type { Sighting } from '../../contract/rep/sighting';
import type { LinkedinIdentity } from '../../identity/linkedin';
import { all, first } from '../page';
import { textOf } from '../visible-text';
import { identityOfLink, nameInTitle } from './linkedin-names';

/** The path under a profile's own; `/in/<slug>/de` is the profile itself, in another language. */
const below = /^\/(?:mwlite\/(?:profile\/)?)?in\/[^/]+\/(?!(?:[a-z]{2}(?:[-_][a-z]{2,4})?)?\/?$)([^/]+)/i;
export const belowMain = 'main, [role="main"]';
const headings = 'h1, h2, h3';

/** Which kind of page under a profile an address is: `details`, `recent-activity`, `overlay` and their like. */
export function partBelowProfile({ pathname }: URL): string | undefined {
  return below.exec(pathname)?.[1]?.toLowerCase();
}

/**
 * A page under a profile: all posts, all positions, contact details. Its address says whose it is. Their name is only
 * taken from what the same page ties to that address.
 */
export function readBelowProfile(
  page: Element,
  { slug, member }: LinkedinIdentity,
  part: string,
  site: string,
): Sighting {
  if (!first(page, belowMain)?.firstElementChild) return { status: 'mounting', site };
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
  const links = slug ? all(page, 'main a[href*="/in/"], [role="main"] a[href*="/in/"]') : [];
  const named = links.flatMap((link) => {
    const heading = link.querySelector(headings) ?? (link.closest(headings) && link);
    return heading && identityOfLink(link)?.slug === slug ? (textOf(heading) ?? []) : [];
  });
  return named[0];
}
