import { findAll, observeChanges } from '../page';
import { personFromElement, uniquePeople } from '../person';
import type { Site, SiteAddress } from '../site';

const selectors = {
  message: '.v-MessageCard:not(.v-MessageCard--draft)',
  sender: '.v-MessageCard-from',
  address: 'a[href^="mailto:"], [title*="@"]',
  /** Cards are added and removed here. */
  main: '[role="main"], #main',
};

export const fastmailAddress: SiteAddress = {
  id: 'fastmail',
  name: 'Fastmail',
  matches: (url) =>
    url.protocol === 'https:' &&
    /^(?:app|www|betaapp)\.fastmail\.com$/.test(url.host) &&
    url.pathname.startsWith('/mail/'),
  identityOf: ({ pathname }) => pathname,
  isWatched: true,
};

/** Fastmail: the open message. The address doesn't show which message is open. */
export const fastmail: Site = {
  ...fastmailAddress,
  selectors,
  watch(page, onChange, signal) {
    observeChanges(
      page.querySelector(selectors.message)?.parentElement ?? page.querySelector(selectors.main),
      onChange,
      signal,
    );
  },
  read(page) {
    const site = this.id;
    const cards = findAll(page, selectors.message);
    if (cards.length === 0) return { status: 'nobody', site };
    const people = uniquePeople(
      [...cards].reverse().map((card) => {
        const from = card.querySelector(selectors.sender);
        const address = from?.querySelector(selectors.address) ?? from;
        return address ? personFromElement(address, 'mail-sender') : undefined;
      }),
    );
    if (people.length === 0) return { status: 'mounting', site };
    const message =
      cards
        .map(({ id }) => id)
        .join(' ')
        .slice(0, 300) || undefined;
    return { status: 'people', site, message, people };
  },
};
