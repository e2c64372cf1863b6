import { isHiddenName, isLinkedinUrl, parseSalesUrl } from '../../identity/linkedin';
import { findAll, findFirst, observeChanges } from '../page';
import type { Site, SiteAddress } from '../site';
import { visibleText } from '../visible-text';

const selectors = {
  /** Stays in the page, empty while no lead is open. */
  outlet: '#inline-sidesheet-outlet',
  card: '#profile-card-section',
  /** A link to the lead, which has both the name and the id. List rows are outside the outlet. */
  name: 'h1 a[data-anonymize="person-name"], h1 a:has([data-anonymize="person-name"]), a:has(h1[data-anonymize="person-name"])',
  headline: '[data-anonymize="headline"]',
  title: '[data-sn-view-name="lead-current-role"] [data-anonymize="job-title"]',
  company: '[data-sn-view-name="lead-current-role"] [data-anonymize="company-name"]',
  lead: 'a[href*="/sales/lead/"], a[href*="/sales/people/"]',
};

export const salesNavigatorPanelAddress: SiteAddress = {
  id: 'sales-navigator-panel',
  name: 'Sales Navigator',
  matches: (url) => isLinkedinUrl(url) && /^\/sales(?:\/|$)/.test(url.pathname) && !parseSalesUrl(url.href),
  identityOf: () => 'panel', // The search's address identifies no one; the panel does.
  isWatched: true,
};

/**
 * The lead in the panel beside Sales Navigator's search and lists (selectors from eight projects, 2023 to
 * 2026). The address stays the same when another lead is opened. List rows are ignored.
 */
export const salesNavigatorPanel: Site = {
  ...salesNavigatorPanelAddress,
  selectors,
  watch(page, onChange, signal) {
    const outlet = page.querySelector(selectors.outlet);
    // The next lead's text replaces the previous one's in the same elements.
    observeChanges(outlet ?? page.querySelector('body'), onChange, signal, {
      characterData: true,
      attributeFilter: ['href'],
    });
  },
  read(page) {
    const site = this.id;
    const outlet = findFirst(page, selectors.outlet);
    if (!outlet?.firstElementChild) return { status: 'nobody', site };
    const cards = findAll(outlet, selectors.card);
    const [card] = cards;
    if (!card || cards.length > 1) return { status: 'mounting', site };
    if (findAll(card, 'h1').some((heading) => isHiddenName(visibleText(heading) ?? '')))
      return { status: 'nobody', site };
    const links = findAll(card, selectors.name);
    const name = links.length === 1 ? visibleText(links[0]) : undefined;
    const linkedinSales = idIn(links[0]);
    // A card that links to two leads is a mix of both.
    const isOfOne = findAll(card, selectors.lead).every((link) => idIn(link) === linkedinSales);
    if (!name || !linkedinSales || !isOfOne) return { status: 'mounting', site };
    const company = visibleText(findFirst(card, selectors.company));
    const title =
      visibleText(findFirst(card, selectors.title)) ?? visibleText(findFirst(card, selectors.headline));
    const keys = { linkedinSales, name, ...(company && { company }) };
    const person = { keys, ...(title && { title }), evidence: 'sales-navigator' as const };
    return { status: 'people', site, message: linkedinSales, people: [person] };
  },
};

function idIn(link: Element | undefined): string | undefined {
  const href = link?.getAttribute('href') ?? '';
  return parseSalesUrl(URL.canParse(href) ? href : `https://www.linkedin.com${href}`);
}
