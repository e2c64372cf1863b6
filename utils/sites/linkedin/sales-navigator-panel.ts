import { isHiddenName, isLinkedinHost, parseSalesUrl } from '../../identity/linkedin';
import { all, first, observe } from '../page';
import type { Site } from '../site';
import { textOf } from '../visible-text';

const hooks = {
  /** Stays in the page, empty while no lead is open. */
  outlet: '#inline-sidesheet-outlet',
  card: '#profile-card-section',
  /** A link to the lead: the name and the id stand in one element. Rows of the list are outside the outlet. */
  name: 'h1 a[data-anonymize="person-name"], h1 a:has([data-anonymize="person-name"]), a:has(h1[data-anonymize="person-name"])',
  headline: '[data-anonymize="headline"]',
  title: '[data-sn-view-name="lead-current-role"] [data-anonymize="job-title"]',
  company: '[data-sn-view-name="lead-current-role"] [data-anonymize="company-name"]',
  lead: 'a[href*="/sales/lead/"], a[href*="/sales/people/"]',
};

/**
 * The lead in the panel beside Sales Navigator's search and lists (hooks of eight projects, 2023 to 2026). Another lead
 * comes up in it under the same address. Rows of the list are nobody.
 */
export const salesNavigatorPanel: Site = {
  id: 'sales-navigator-panel',
  name: 'Sales Navigator',
  hooks,
  owns: (url) => isLinkedinHost(url) && /^\/sales(?:\/|$)/.test(url.pathname) && !parseSalesUrl(url.href),
  identityOf: () => 'panel', // The search's address names nobody; the panel does.
  watch(page, onChange, signal) {
    const outlet = page.querySelector(hooks.outlet);
    // One lead's words take the place of another's in the same elements.
    observe(outlet ?? page.querySelector('body'), onChange, signal, {
      characterData: true,
      attributeFilter: ['href'],
    });
  },
  read(page) {
    const site = this.id;
    const outlet = first(page, hooks.outlet);
    if (!outlet?.firstElementChild) return { status: 'nobody', site };
    const cards = all(outlet, hooks.card);
    const [card] = cards;
    if (!card || cards.length > 1) return { status: 'mounting', site };
    if (all(card, 'h1').some((heading) => isHiddenName(textOf(heading) ?? '')))
      return { status: 'nobody', site };
    const links = all(card, hooks.name);
    const name = links.length === 1 ? textOf(links[0]) : undefined;
    const linkedinSales = idIn(links[0]);
    // A card that links to two leads is half of one and half of the other.
    const isOfOne = all(card, hooks.lead).every((link) => idIn(link) === linkedinSales);
    if (!name || !linkedinSales || !isOfOne) return { status: 'mounting', site };
    const company = textOf(first(card, hooks.company));
    const title = textOf(first(card, hooks.title)) ?? textOf(first(card, hooks.headline));
    const keys = { linkedinSales, name, ...(company && { company }) };
    const person = { keys, ...(title && { title }), evidence: 'sales-navigator' as const };
    return { status: 'people', site, message: linkedinSales, people: [person] };
  },
};

function idIn(link: Element | undefined): string | undefined {
  const href = link?.getAttribute('href') ?? '';
  return parseSalesUrl(URL.canParse(href) ? href : `https://www.linkedin.com${href}`);
}
