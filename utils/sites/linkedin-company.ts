import { isLinkedinHost } from '../identity/linkedin';
import { titleOf } from './page';
import { textOf } from './person';
import type { Site } from './site';

const hooks = { name: 'h1.org-top-card-summary__title' };

/** A company's page on LinkedIn: its leads, in place of one person. */
export const linkedinCompany: Site = {
  id: 'linkedin-company',
  name: 'LinkedIn',
  hooks,
  owns: (url) => companyIn(url) !== undefined,
  identityOf: (url) => companyIn(url) ?? '',
  isUnbound: true,
  read(page) {
    const site = this.id;
    const headings = page.querySelectorAll(hooks.name);
    const company = headings.length === 1 ? textOf(headings[0]) : undefined;
    // “(3) Acme: About | LinkedIn”: where the two name different companies, the page is between them.
    const isNamed =
      company &&
      titleOf(page)
        .replace(/^\(\d+\+?\)\s*/, '')
        .startsWith(company);
    return isNamed ? { status: 'company', site, company } : { status: 'mounting', site };
  },
};

/** The name or number that a company's address has. */
function companyIn(url: URL): string | undefined {
  return isLinkedinHost(url) ? /^\/company\/([^/]+)/.exec(url.pathname)?.[1]?.toLowerCase() : undefined;
}
