import { cleanText } from '../../identity/clean-text';
import { isLinkedinUrl } from '../../identity/linkedin';
import { findAll, pageTitle } from '../page';
import type { Site, SiteAddress } from '../site';
import { visibleText } from '../visible-text';

const selectors = {
  name: 'h1.org-top-card-summary__title',
  /** As shown to signed-out visitors. */
  guestName: 'h1.top-card-layout__title',
};

export const linkedinCompanyAddress: SiteAddress = {
  id: 'linkedin-company',
  name: 'LinkedIn',
  matches: (url) => companyIn(url) !== undefined,
  identityOf: (url) => companyIn(url) ?? '',
  canBeStale: true,
};

/** A company page or showcase on LinkedIn. The panel shows its leads instead of one person. */
export const linkedinCompany: Site = {
  ...linkedinCompanyAddress,
  selectors,
  read(page) {
    const site = this.id;
    const headings = findAll(page, `${selectors.name}, ${selectors.guestName}`).flatMap(
      (heading) => visibleText(heading) ?? [],
    );
    const [company, another] = new Set(headings);
    // “(3) Acme: About | LinkedIn”: if title and page name different companies, the page is still changing.
    const isNamed = company && !another && fold(pageTitle(page)).includes(fold(company));
    return isNamed ? { status: 'company', site, company } : { status: 'mounting', site };
  },
};

/** The kind of page, and the name or number in its address. */
export function companyIn(url: URL): string | undefined {
  const path = isLinkedinUrl(url) ? /^\/(company|showcase|school)\/([^/]+)/.exec(url.pathname) : undefined;
  const [, kind, name = ''] = path ?? [];
  return kind && `${kind === 'company' ? '' : `${kind}/`}${name.toLowerCase()}`;
}

function fold(text: string): string {
  return (cleanText(text, 400) ?? '').normalize('NFKC').toLowerCase();
}
