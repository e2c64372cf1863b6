import type { Sighting } from '../../contract/rep/sighting';
import type { LinkedinIdentity } from '../../identity/linkedin';
import { findAll, findFirst } from '../page';
import { visibleText } from '../visible-text';
import { identityOfLink, nameInTitle } from './linkedin-names';

/** A path below a profile. `/in/<slug>/de` is the profile itself in another language. */
const below = /^\/(?:mwlite\/(?:profile\/)?)?in\/[^/]+\/(?!(?:[a-z]{2}(?:[-_][a-z]{2,4})?)?\/?$)([^/]+)/i;
export const subpageMain = 'main, [role="main"]';
const headings = 'h1, h2, h3';

/** The kind of page below a profile: `details`, `recent-activity`, `overlay` and so on. */
export function profileSubpage({ pathname }: URL): string | undefined {
  return below.exec(pathname)?.[1]?.toLowerCase();
}

/**
 * A page below a profile: all posts, all positions, contact details. The address says whose it is. The name
 * is used only if the page itself ties it to that address.
 */
export function readProfileSubpage(
  page: Element,
  { slug, member }: LinkedinIdentity,
  part: string,
  site: string,
): Sighting {
  if (!findFirst(page, subpageMain)?.firstElementChild) return { status: 'mounting', site };
  const isOwn = /^(?:edit|opportunities)$/.test(part); // Only the rep's own profile has these pages.
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
  const names = links.flatMap((link) => {
    const heading = link.querySelector(headings) ?? (link.closest(headings) && link);
    return heading && identityOfLink(link)?.slug === slug ? (visibleText(heading) ?? []) : [];
  });
  return names[0];
}
