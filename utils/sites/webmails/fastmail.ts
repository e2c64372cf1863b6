import { all, observe } from '../page';
import { onlyOnce, personOf } from '../person';
import type { Site } from '../site';

const hooks = {
  message: '.v-MessageCard:not(.v-MessageCard--draft)',
  sender: '.v-MessageCard-from',
  address: 'a[href^="mailto:"], [title*="@"]',
  /** Where cards come and go. */
  main: '[role="main"], #main',
};

/** Fastmail: the open message. Its address no longer shows which one that is. */
export const fastmail: Site = {
  id: 'fastmail',
  name: 'Fastmail',
  hooks,
  owns: (url) =>
    url.protocol === 'https:' &&
    /^(?:app|www|betaapp)\.fastmail\.com$/.test(url.host) &&
    url.pathname.startsWith('/mail/'),
  identityOf: ({ pathname }) => pathname,
  watch(page, onChange, signal) {
    observe(
      page.querySelector(hooks.message)?.parentElement ?? page.querySelector(hooks.main),
      onChange,
      signal,
    );
  },
  read(page) {
    const site = this.id;
    const cards = all(page, hooks.message);
    if (cards.length === 0) return { status: 'nobody', site };
    const people = onlyOnce(
      [...cards].reverse().map((card) => {
        const from = card.querySelector(hooks.sender);
        const address = from?.querySelector(hooks.address) ?? from;
        return address ? personOf(address, 'mail-sender') : undefined;
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
