import { cleanText, foldName } from '../../identity/clean-text';
import { type LinkedinIdentity, parseLinkedinUrl } from '../../identity/linkedin';
import { pageTitle } from '../page';

/** The person a link on LinkedIn refers to. Links may or may not include the host. */
export function identityOfLink(link: Element | null | undefined): LinkedinIdentity | undefined {
  const href = link?.getAttribute('href');
  if (!href) return undefined;
  return parseLinkedinUrl(URL.canParse(href) ? href : `https://www.linkedin.com${href}`);
}

/**
 * The parts of a page's title, without the notification count before them and LinkedIn's own name after them.
 */
export function titleParts(page: Element): string[] {
  return pageTitle(page)
    .replace(/^\s*\(\d+\+?\)\s*/, '')
    .replace(/(?:^|\s*[|–-])\s*LinkedIn\s*$/i, '')
    .split(' | ')
    .flatMap((part) => cleanText(part) ?? []);
}

/**
 * The part of a page's title that is a person's name: more than half of its words are in the name in the
 * address. Needed because the title may still be the previous page's.
 */
export function nameInTitle(page: Element, slug: string | undefined): string | undefined {
  const address = foldName(slug?.replace(/[-_]+/g, ' ') ?? '');
  if (!address) return undefined;
  return titleParts(page).find((part) => {
    const words = foldName(part).split(' ').filter(Boolean);
    const known = words.filter((word) => word.length > 1 && address.includes(word));
    return known.length * 2 > words.length;
  });
}
