import { normalizeEmail } from '../../identity/email';
import { isHiddenName, parseSalesUrl } from '../../identity/linkedin';
import { findAll, findFirst } from '../page';
import type { Site, SiteAddress } from '../site';
import { visibleText } from '../visible-text';

const selectors = {
  /**
   * Another h1, “Sales Navigator Lead Page”, comes first. Similar leads have the attribute too, but not on a
   * heading.
   */
  name: 'h1[data-anonymize="person-name"]',
  headline: '[data-anonymize="headline"]',
  title: '[data-sn-view-name="lead-current-role"] [data-anonymize="job-title"]',
  company: '[data-sn-view-name="lead-current-role"] [data-anonymize="company-name"]',
  email: 'section[data-sn-view-name="lead-contact-info"] a[href^="mailto:"]',
};

export const salesNavigatorAddress: SiteAddress = {
  id: 'sales-navigator',
  name: 'Sales Navigator',
  matches: (url) => parseSalesUrl(url.href) !== undefined,
  // The second and third parts change with every search.
  identityOf: (url) => parseSalesUrl(url.href) ?? '',
  canBeStale: true,
};

/** A lead's page in Sales Navigator (selectors from ten projects, 2023 to 2026). Search rows are ignored. */
export const salesNavigator: Site = {
  ...salesNavigatorAddress,
  selectors,
  read(page, url) {
    const site = this.id;
    // For people outside the rep's network the name is hidden, and so is who this id belongs to.
    if (findAll(page, 'h1').some((heading) => isHiddenName(visibleText(heading) ?? '')))
      return { status: 'nobody', site };
    const headings = findAll(page, selectors.name);
    const name = headings.length === 1 ? visibleText(headings[0]) : undefined;
    const linkedinSales = parseSalesUrl(url.href);
    if (!name || !linkedinSales) return { status: 'mounting', site };
    const company = visibleText(findFirst(page, selectors.company));
    const title =
      visibleText(findFirst(page, selectors.title)) ?? visibleText(findFirst(page, selectors.headline));
    const email = normalizeEmail(findFirst(page, selectors.email)?.getAttribute('href') ?? '');
    const keys = { linkedinSales, name, ...(company && { company }), ...(email && { email }) };
    const person = { keys, ...(title && { title }), evidence: 'sales-navigator' as const };
    return { status: 'people', site, people: [person] };
  },
};
