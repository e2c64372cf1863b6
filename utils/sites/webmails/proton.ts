import { findAll, observeChanges } from '../page';
import { mailPerson, personFromElement, readMailbox, uniquePeople } from '../person';
import type { Site, SiteAddress } from '../site';
import { visibleText } from '../visible-text';

const selectors = {
  message: '[data-testid^="message-view-"].is-opened',
  /** List rows have `message-column:sender-address`, which isn't read. */
  sender: '[data-testid="recipients:sender"]',
  recipient: '[data-testid^="recipients:item-"]',
};

export const protonAddress: SiteAddress = {
  id: 'proton',
  name: 'Proton Mail',
  matches: (url) => url.protocol === 'https:' && url.host === 'mail.proton.me',
  identityOf: ({ pathname }) => pathname.split('/').slice(3).join('/'),
  isWatched: true,
};

/** Proton Mail: the open messages of a conversation. */
export const proton: Site = {
  ...protonAddress,
  selectors,
  watch(page, onChange, signal) {
    // Another message of the conversation opens under the same address.
    observeChanges(page.querySelector(selectors.message)?.parentElement, onChange, signal);
  },
  read(page) {
    const site = this.id;
    const messages = findAll(page, selectors.message);
    const newest = messages.at(-1);
    if (!newest) return { status: 'nobody', site };
    const people = uniquePeople([
      ...[...messages].reverse().flatMap((opened) => findAll(opened, selectors.sender).map(senderIn)),
      ...findAll(newest, selectors.recipient).map((item) => {
        const address = item.getAttribute('data-testid')?.slice('recipients:item-'.length);
        return mailPerson(address, readMailbox(visibleText(item, 1000)).name, 'mail-recipient');
      }),
    ]);
    if (people.length === 0) return { status: 'mounting', site };
    const message = newest.getAttribute('data-testid')?.slice(0, 300) ?? undefined;
    return { status: 'people', site, message, people };
  },
};

/** The address is on the element itself or on the link inside it. */
function senderIn(element: Element) {
  const link = element.matches('[href]') ? element : element.querySelector('[href^="mailto:"], [title*="@"]');
  return personFromElement(link ?? element, 'mail-sender');
}
